# row: A4
# title: 32 processes burn CPU time, which counts as a sum
# kind: run
# expect: timed_out
# limits: wallTimeMs=20000 cpuTimeMs=1000
# within: 12000
import os

for _ in range(31):
    if os.fork() == 0:
        break
while True:
    pass
