# row: E1
# title: resolves names
# kind: run
# expect: succeeded
# shows: refused: 4
# within: 5000
import socket

refused = 0
for name in ("example.com", "postgres", "host.docker.internal", "metadata.google.internal"):
    try:
        print("breach:", socket.getaddrinfo(name, 80))
    except OSError:
        refused += 1
print("refused:", refused)
