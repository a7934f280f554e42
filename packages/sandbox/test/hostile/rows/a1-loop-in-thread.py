# row: A1
# title: endless loop in a thread that the exit waits for
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import threading


def spin():
    while True:
        pass


threading.Thread(target=spin).start()
