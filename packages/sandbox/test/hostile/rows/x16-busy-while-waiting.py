# row: X16
# title: burns CPU time in processes of its own while it says that it waits for a person
# kind: run
# expect: timed_out
# waits: 20000
# limits: wallTimeMs=1000 cpuTimeMs=1000
import os

for _ in range(4):
    if os.fork() == 0:
        while True:
            pass
input()
