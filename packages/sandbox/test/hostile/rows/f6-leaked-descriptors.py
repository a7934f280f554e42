# row: F6
# title: looks for a descriptor or a working directory outside the container
# kind: run
# expect: succeeded
# shows: inside /work
# shows: nothing leaked
# storm: yes
import os

print("inside", os.readlink("/proc/self/cwd"))
leaked = []
for name in os.listdir("/proc/self/fd"):
    try:
        target = os.readlink(f"/proc/self/fd/{name}")
    except OSError:
        continue
    if target.startswith("/") and not target.startswith(("/proc/", "/dev/null")):
        leaked.append((name, target))
    if os.path.isdir(f"/proc/self/fd/{name}/../..") and not target.startswith("/proc/"):
        leaked.append((name, target))
print("breach:" if leaked else "nothing leaked", leaked)
