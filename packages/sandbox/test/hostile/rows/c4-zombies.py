# row: C4
# title: leaves as many zombies as it can
# kind: run
# expect: succeeded process_limit_exceeded
# shows: refused
import os

try:
    for _ in range(1000):
        if os.fork() == 0:
            os._exit(0)
    print("breach: a thousand zombies")
except BlockingIOError:
    print("refused")
