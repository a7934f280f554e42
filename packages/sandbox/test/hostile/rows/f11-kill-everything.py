# row: F11
# title: kills everything that it can reach
# kind: run
# expect: raised succeeded
# storm: yes
import os
import signal

for number in (signal.SIGTERM, signal.SIGKILL):
    os.kill(1, number)
    try:
        os.kill(-1, number)
    except ProcessLookupError:
        pass
