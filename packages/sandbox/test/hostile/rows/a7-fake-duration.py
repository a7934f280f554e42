# row: A7
# title: reports a duration of zero and asks for a higher priority
# kind: run
# expect: succeeded
# shows: refused: priority
# lasts: 400
import os
import threading
import time

threading.Event().wait(0.5)
try:
    os.setpriority(os.PRIO_PROCESS, 0, -10)
    print("breach: a higher priority")
except OSError:
    print("refused: priority")
time.perf_counter = time.monotonic = lambda: 0.0
