# row: C3
# title: a daemon writes into the files of the next run of its room
# kind: run
# times: 2
# expect: succeeded
# shows: clean
import os
import time

time.sleep(0.1)
found = [
    os.path.join(folder, name)
    for top in ("/tmp", "/work", "/dev/shm")
    for folder, _, names in os.walk(top)
    for name in names
    if name != "main.py"
]
print("breach:" if found else "clean", found)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            open("/tmp/late", "w").close()
            open("/work/late", "w").close()
    os._exit(0)
