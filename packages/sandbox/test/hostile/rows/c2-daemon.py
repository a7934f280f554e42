# row: C2
# title: leaves a daemon that would outlive it
# kind: run
# times: 2
# expect: succeeded
# shows: alone
# quick: yes
# storm: yes
import os
import socket
import time

others = [int(name) for name in os.listdir("/proc") if name.isdigit()]
if set(others) <= {1, os.getpid()}:
    print("alone")
else:
    print("breach: processes", others)
probe = socket.socket(socket.AF_UNIX)
try:
    probe.connect("\0daemon")
    print("breach: the daemon of the run before answers")
except OSError:
    pass
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind("\0daemon")
        listener.listen()
        time.sleep(3600)
    os._exit(0)
time.sleep(0.1)
