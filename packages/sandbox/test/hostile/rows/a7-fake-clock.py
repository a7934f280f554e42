# row: A7
# title: replaces the clocks and runs on
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
# storm: yes
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "sleep"):
    setattr(time, name, lambda *_: 0.0)
while True:
    time.sleep(1)
