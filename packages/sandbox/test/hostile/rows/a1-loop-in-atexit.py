# row: A1
# title: endless loop in an exit callback
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import atexit


@atexit.register
def never_ends():
    while True:
        pass
