# row: F13
# title: plants false tools where a careless host would call them
# kind: run
# times: 2
# expect: succeeded
# shows: planted
import os

for name in ("tar", "xz", "unpigz", "gzip", "python3", "ps", "sh", "docker-init", "runc"):
    for folder in ("/work", "/tmp", "/dev/shm"):
        path = f"{folder}/{name}"
        with open(path, "w") as file:
            file.write("#!/bin/sh\necho breach: $0 was called\n")
        os.chmod(path, 0o755)
os.environ["PATH"] = "/work:/tmp:" + os.environ["PATH"]
print("planted")
