# row: D2
# title: a file of 10 GB
# kind: run
# expect: succeeded out_of_memory
# shows: refused
import errno

try:
    with open("/work/big", "wb", buffering=0) as file:
        for _ in range(10_000):
            if file.write(b"x" * 1_000_000) < 1_000_000:
                raise OSError(errno.ENOSPC, "full")
    print("breach: 10 GB")
except OSError as error:
    print("refused:", errno.errorcode[error.errno], flush=True)
