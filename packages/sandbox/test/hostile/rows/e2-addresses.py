# row: E2
# title: reaches for the metadata service, the gateway, the host and the databases
# kind: run
# expect: succeeded
# shows: refused: 24
# within: 5000
# quick: yes
import socket

hosts = ("169.254.169.254", "172.17.0.1", "127.0.0.1", "10.0.0.1", "192.168.65.2", "0.0.0.0")
refused = 0
for host in hosts:
    for port in (80, 5432, 6379, 3000):
        try:
            socket.create_connection((host, port), timeout=1)
            print("breach: reached", host, port)
        except OSError:
            refused += 1
for host in ("fd00:ec2::254", "::1"):
    try:
        socket.create_connection((host, 80), timeout=1)
        print("breach: reached", host)
    except OSError:
        pass
print("refused:", refused)
