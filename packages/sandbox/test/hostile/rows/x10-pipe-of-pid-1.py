# row: X10
# title: opens the pipes of PID 1 by the links to its own
# kind: run
# expect: succeeded
# shows: tried
# storm: yes
import os

for descriptor in range(5):
    for flags in (os.O_RDONLY, os.O_WRONLY, os.O_RDWR):
        try:
            own = os.open(f"/proc/self/fd/{descriptor}", flags | os.O_NONBLOCK)
            if flags != os.O_WRONLY and descriptor > 0:
                os.read(own, 1000)
        except OSError:
            pass
os.close(3)
print("tried", flush=True)
