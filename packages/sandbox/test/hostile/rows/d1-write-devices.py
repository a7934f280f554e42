# row: D1
# title: writes to what the kernel shows in /dev, /proc and /sys
# kind: run
# expect: succeeded
# shows: nothing written
import os

harmless = {"null", "zero", "full", "random", "urandom", "tty", "ptmx"}
written = []
for top in ("/dev", "/sys/fs/cgroup", "/proc/sys", "/proc/1", "/proc/irq", "/proc/bus"):
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name not in ("shm", "fd", "task", "pts")]
        for name in names:
            path = os.path.join(folder, name)
            if folder == "/dev" and name in harmless or os.path.islink(path):
                continue
            try:
                os.write(os.open(path, os.O_WRONLY | os.O_NONBLOCK), b"1")
                written.append(path)
            except OSError:
                pass
print("breach:" if written else "nothing written", written[:8])
