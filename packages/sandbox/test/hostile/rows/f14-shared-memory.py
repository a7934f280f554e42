# row: F14
# title: signals by System V and POSIX shared memory, semaphores, queues and keyrings
# kind: run
# expect: succeeded
# shows: refused: 6
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)
calls = ((29, 1, 4096, 0o1666), (64, 1, 1, 0o1666), (68, 1, 0o1666, 0))
calls += ((240, 0, 0, 0), (248, 0, 0, 0), (250, 0, -3, 0))
refused = 0
for number, *arguments in calls:
    ctypes.set_errno(0)
    result = libc.syscall(number, *(ctypes.c_long(value) for value in arguments))
    if result == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        refused += 1
    else:
        print("breach:", number, result, ctypes.get_errno())
print("refused:", refused)
