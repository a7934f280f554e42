# row: F2
# title: writes to core_pattern, sysrq, /sys and the release agent of a control group
# kind: run
# expect: succeeded
# shows: refused: 10
# quick: yes
paths = (
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/modprobe",
    "/proc/sys/vm/panic_on_oom",
    "/proc/sysrq-trigger",
    "/sys/kernel/uevent_helper",
    "/sys/fs/cgroup/release_agent",
    "/sys/fs/cgroup/memory/release_agent",
    "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    "/sys/fs/cgroup/memory.max",
    "/sys/fs/cgroup/pids/pids.max",
)
refused = 0
for path in paths:
    try:
        with open(path, "w") as file:
            file.write("max")
        print("breach: wrote", path)
    except OSError:
        refused += 1
print("refused:", refused)
