# row: X11
# title: hides descriptors in the queue of a socket, more than it may have
# kind: run
# expect: succeeded raised
import array
import os
import socket

ends = [socket.socketpair() for _ in range(20)]
hidden = 0
try:
    for first, _ in ends:
        first.setblocking(False)
        for _ in range(50):
            rights = array.array("i", [os.open("/dev/null", os.O_RDONLY) for _ in range(10)])
            first.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
            hidden += len(rights)
            for descriptor in rights:
                os.close(descriptor)
except OSError as error:
    print("refused", error)
print("hidden", hidden)
