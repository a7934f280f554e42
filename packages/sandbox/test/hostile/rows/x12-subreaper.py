# row: X12
# title: keeps its orphans from PID 1 and hides from it
# kind: run
# times: 2
# expect: succeeded
# shows: alone
import ctypes
import os
import time

others = {int(name) for name in os.listdir("/proc") if name.isdigit()} - {1, os.getpid()}
print("breach:" if others else "alone", others, flush=True)
libc = ctypes.CDLL(None)
libc.prctl(36, 1, 0, 0, 0)
libc.prctl(4, 0, 0, 0, 0)
libc.prctl(1, 0, 0, 0, 0)
for _ in range(10):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(3600)
        os._exit(0)
