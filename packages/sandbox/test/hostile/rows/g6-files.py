# row: G6
# title: prints every canary in descriptors, temporary files and the whole file system
# kind: run
# expect: succeeded
# shows: files True
# limits: wallTimeMs=60000 cpuTimeMs=60000
import os
import re

pattern = re.compile(rb".{0,40}c[n]ry[0-9a-f]{16,}")
found, files = set(), 0
print(os.listdir("/"), os.listdir("/opt"), os.listdir("/tmp"), os.listdir("/dev/shm"))
for top, folders, names in os.walk("/"):
    if top == "/":
        folders[:] = [name for name in folders if name not in ("proc", "sys")]
    for name in names:
        try:
            path = os.path.join(top, name)
            if os.path.isfile(path) and os.path.getsize(path) < 1_000_000:
                with open(path, "rb") as file:
                    found.update(pattern.findall(file.read()))
                files += 1
        except OSError:
            pass
for descriptor in range(3, 256):
    try:
        os.set_blocking(descriptor, False)
        found.update(pattern.findall(os.read(descriptor, 100_000)))
    except OSError:
        pass
print("files", files > 1000, found)
