# row: F3
# title: reads the kernel's memory, its log and its keys, and makes device files
# kind: run
# expect: succeeded
# shows: refused: 10
import os
import stat

paths = (
    "/proc/kcore",
    "/proc/kmem",
    "/proc/keys",
    "/proc/timer_list",
    "/proc/latency_stats",
    "/proc/kmsg",
    "/dev/mem",
    "/dev/kmsg",
)
refused = 0
for path in paths:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        if os.read(descriptor, 16):
            print("breach: read", path)
        else:
            refused += 1
    except OSError:
        refused += 1
for kind in (stat.S_IFCHR, stat.S_IFBLK):
    try:
        os.mknod("/work/device", 0o600 | kind, os.makedev(1, 1))
        print("breach: made a device")
    except OSError:
        refused += 1
print("refused:", refused)
