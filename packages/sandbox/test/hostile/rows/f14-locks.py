# row: F14
# title: signals to another container by locks on files of the image they share
# kind: run
# expect: succeeded
# shows: no signal
# quick: yes
import fcntl
import socket
import sys

found = []
with open(sys.executable, "rb") as file:
    for lock in (fcntl.flock, fcntl.lockf):
        try:
            lock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            lock(file, fcntl.LOCK_UN)
        except OSError as error:
            found.append((lock.__name__, error))
with open("/proc/locks") as file:
    print(file.read())
probe = socket.socket(socket.AF_UNIX)
try:
    probe.connect("\0neighbour")
    found.append("the other container's socket")
except OSError:
    pass
print("breach:" if found else "no signal", found)
