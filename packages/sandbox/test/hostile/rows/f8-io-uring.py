# row: F8
# title: io_uring
# kind: run
# expect: succeeded
# shows: refused: 3
import ctypes
import errno

libc = ctypes.CDLL(None, use_errno=True)
parameters = ctypes.create_string_buffer(256)
refused = 0
for number in (425, 426, 427):
    ctypes.set_errno(0)
    result = libc.syscall(number, ctypes.c_long(4), parameters, ctypes.c_long(0))
    if result == -1 and ctypes.get_errno() in (errno.EPERM, errno.ENOSYS):
        refused += 1
    else:
        print("breach:", number, result, ctypes.get_errno())
print("refused:", refused)
