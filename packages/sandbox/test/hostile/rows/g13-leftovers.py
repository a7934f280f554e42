# row: G13
# title: looks for what earlier runs left in this room and in others
# kind: run
# times: 2
# expect: succeeded
# shows: nothing left
# quick: yes
# storm: yes
import glob
import os

found = []
for folder in ("/tmp", "/work", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue"):
    for top, _, names in os.walk(folder):
        found += [os.path.join(top, name) for name in names if name != "main.py"]
for path in found:
    try:
        with open(path, errors="replace") as file:
            print(path, file.read(1000))
    except OSError:
        pass
processes = [path for path in glob.glob("/proc/[0-9]*") if path not in ("/proc/1",)]
if len(processes) > 1:
    found += processes
print("breach:" if found else "nothing left", found)
for folder in ("/tmp", "/work", "/dev/shm"):
    os.makedirs(f"{folder}/left/behind")
    with open(f"{folder}/left/behind/file", "w") as file:
        file.write("by the run before")
