# row: A2
# title: sleeps for an hour
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
import time

time.sleep(3600)
