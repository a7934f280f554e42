# row: F10
# title: reads and writes the memory of PID 1
# kind: run
# expect: succeeded
# shows: refused: 6
# quick: yes
# storm: yes
import os

refused = 0
for name, flags in (
    ("mem", os.O_RDONLY),
    ("mem", os.O_RDWR),
    ("environ", os.O_RDONLY),
    ("maps", os.O_RDONLY),
    ("auxv", os.O_RDONLY),
):
    try:
        os.close(os.open(f"/proc/1/{name}", flags))
        print("breach:", name)
    except OSError:
        refused += 1
try:
    print("breach:", os.listdir("/proc/1/fd"))
except OSError:
    refused += 1
print("refused:", refused)
