# row: C1
# title: fork bomb
# kind: run
# expect: timed_out process_limit_exceeded raised
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
