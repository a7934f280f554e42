# row: D8
# title: one byte now and then, for ever
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import os
import time

while True:
    os.write(1, b".")
    time.sleep(0.1)
