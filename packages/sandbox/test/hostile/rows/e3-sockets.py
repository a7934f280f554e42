# row: E3
# title: raw, packet, netlink, vsock and AF_ALG sockets
# kind: run
# expect: succeeded
# shows: refused: 45
# quick: yes
# storm: yes
import socket

refused = 0
for family in range(46):
    if family == socket.AF_UNIX:
        continue
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
        try:
            socket.socket(family, kind)
            print("breach: a socket of family", family, kind)
        except OSError:
            pass
    refused += 1
print("refused:", refused)
