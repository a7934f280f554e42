# row: C4
# title: leaves a thousand orphans, a few at a time, for PID 1 to reap
# kind: run
# expect: succeeded
# shows: all reaped
# limits: wallTimeMs=20000
import os

for _ in range(500):
    pid = os.fork()
    if pid == 0:
        if os.fork() == 0:
            os._exit(0)
        os._exit(0)
    os.waitpid(pid, 0)
print("all reaped")
