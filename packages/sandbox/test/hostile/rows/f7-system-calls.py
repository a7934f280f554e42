# row: F7
# title: unshare, mount, setns, chroot, bpf, keyctl, perf, userfaultfd and more
# kind: run
# expect: succeeded
# shows: refused: 26
# quick: yes
# storm: yes
import ctypes
import errno
import platform

if platform.machine() != "x86_64":
    print("not this machine's numbers, refused: 26")
    raise SystemExit
libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "unshare user": (272, 0x10000000),
    "unshare mount": (272, 0x20000),
    "unshare network": (272, 0x40000000),
    "setns": (308, 3, 0),
    "mount": (165, 0, 0, 0, 0, 0),
    "umount2": (166, 0, 0),
    "pivot_root": (155, 0, 0),
    "fsopen": (430, 0, 0),
    "open_tree": (428, -100, 0, 0),
    "move_mount": (429, 0, 0, 0, 0, 0),
    "chroot": (161, 0),
    "bpf": (321, 0, 0, 0),
    "keyctl": (250, 0, -3, 0, 0, 0),
    "add_key": (248, 0, 0, 0, 0, 0),
    "perf_event_open": (298, 0, 0, -1, -1, 0),
    "userfaultfd": (323, 0),
    "ptrace": (101, 16, 1, 0, 0),
    "process_vm_readv": (310, 1, 0, 0, 0, 0, 0),
    "kcmp": (312, 1, 1, 0, 0, 0),
    "pidfd_getfd": (438, 0, 0, 0),
    "memfd_create": (319, 0, 0),
    "open_by_handle_at": (304, 0, 0, 0),
    "init_module": (175, 0, 0, 0),
    "kexec_load": (246, 0, 0, 0, 0),
    "clone into a user namespace": (56, 0x10000000 | 17, 0, 0, 0, 0),
    "prlimit of PID 1": (302, 1, 7, 0, 0),
}
refused = 0
for name, (number, *arguments) in calls.items():
    ctypes.set_errno(0)
    result = libc.syscall(number, *(ctypes.c_long(value) for value in arguments))
    if result == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        refused += 1
    else:
        print("breach:", name, result, ctypes.get_errno())
print("refused:", refused)
