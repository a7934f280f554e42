# row: B6
# title: fills the shared memory
# kind: run
# expect: succeeded out_of_memory
# shows: refused
import errno

try:
    with open("/dev/shm/big", "wb", buffering=0) as file:
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    print("breach: 100 MB of shared memory")
except OSError as error:
    print("refused:", errno.errorcode[error.errno])
