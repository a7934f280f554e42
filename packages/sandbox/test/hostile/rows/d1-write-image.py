# row: D1
# title: writes to every folder and file of the image
# kind: run
# expect: succeeded
# shows: nothing written
# limits: wallTimeMs=30000 cpuTimeMs=30000
import os
import sys

own = {"/work", "/tmp", "/dev", "/proc", "/sys"}
written = []
for top, folders, names in os.walk("/"):
    if top == "/":
        folders[:] = [name for name in folders if f"/{name}" not in own]
    try:
        with open(f"{top}/canary", "w"):
            written.append(f"{top}/canary")
    except OSError:
        pass
    if top.count("/") > 3:
        continue
    for name in names:
        try:
            with open(f"{top}/{name}", "ab"):
                written.append(f"{top}/{name}")
        except OSError:
            pass
for path in (sys.executable, "/etc/passwd", os.__file__):
    try:
        os.replace(path, path + ".old")
        written.append(path)
    except OSError:
        pass
print("breach:" if written else "nothing written", written[:5])
