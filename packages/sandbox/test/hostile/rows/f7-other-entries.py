# row: F7
# title: the same calls through the 32-bit and x32 entries of the kernel
# kind: run
# expect: raised succeeded
import ctypes
import errno
import platform

libc = ctypes.CDLL(None, use_errno=True)
found = []
if platform.machine() == "x86_64":
    for name, number in (("ptrace", 521), ("mount", 165), ("unshare", 272), ("getpid", 39)):
        ctypes.set_errno(0)
        result = libc.syscall(0x40000000 + number, ctypes.c_long(0), ctypes.c_long(0))
        if result != -1 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            found.append((name, result, ctypes.get_errno()))
print("breach:" if found else "no other entry", found)
