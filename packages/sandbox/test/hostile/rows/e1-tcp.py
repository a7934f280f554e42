# row: E1
# title: connects to the internet by TCP and UDP, over IPv4 and IPv6
# kind: run
# expect: raised
# shows: refused: 4
# within: 5000
# quick: yes
# storm: yes
import socket

refused = 0
for family, host in ((socket.AF_INET, "1.1.1.1"), (socket.AF_INET6, "2606:4700:4700::1111")):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            connection = socket.socket(family, kind)
            connection.settimeout(3)
            connection.connect((host, 53))
            connection.send(b"x")
            print("breach: reached", host)
        except OSError:
            refused += 1
print("refused:", refused, flush=True)
socket.create_connection(("example.com", 80), timeout=3)
