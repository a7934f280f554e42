# row: F11
# title: sends every signal to PID 1, many times, and stops it if it can
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import os

while True:
    for number in range(1, 65):
        try:
            os.kill(1, number)
        except OSError:
            pass
