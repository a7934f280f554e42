# row: F4
# title: prints the environment, the command lines and the mounts of every process
# kind: run
# expect: succeeded
# shows: looked at
# quick: yes
# storm: yes
import glob
import os

print(dict(os.environ))
for pattern in ("environ", "cmdline", "mountinfo", "cgroup", "status", "maps", "auxv", "stack"):
    for path in glob.glob(f"/proc/[0-9]*/{pattern}"):
        try:
            with open(path, errors="replace") as file:
                print(path, file.read(4000))
        except OSError:
            pass
for path in ("/proc/mounts", "/proc/cmdline", "/proc/version", "/etc/hosts", "/etc/resolv.conf"):
    try:
        with open(path, errors="replace") as file:
            print(path, file.read())
    except OSError:
        pass
print("looked at everything")
