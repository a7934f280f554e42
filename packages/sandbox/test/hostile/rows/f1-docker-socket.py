# row: F1
# title: looks for the engine's socket and ports
# kind: run
# expect: succeeded
# shows: absent
# storm: yes
import os
import socket
import stat

found = []
for top, folders, names in os.walk("/"):
    if top == "/":
        folders[:] = [name for name in folders if name not in ("proc", "sys")]
    for name in names:
        try:
            if stat.S_ISSOCK(os.lstat(f"{top}/{name}").st_mode):
                found.append(f"{top}/{name}")
        except OSError:
            pass
for host in ("127.0.0.1", "172.17.0.1"):
    for port in (2375, 2376, 2377, 10250):
        try:
            socket.create_connection((host, port), timeout=1)
            found.append(f"{host}:{port}")
        except OSError:
            pass
print("breach:" if found else "absent", found)
