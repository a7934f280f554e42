# row: X1
# title: closes every descriptor and runs on
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import os

os.closerange(0, 256)
while True:
    pass
