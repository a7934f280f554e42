# row: D2
# title: a sparse file of 1 TB
# kind: run
# expect: succeeded
# shows: refused: truncate
# shows: refused: seek
# storm: yes
import os

with open("/work/sparse", "wb", buffering=0) as file:
    try:
        os.truncate(file.fileno(), 1 << 40)
        print("breach: a sparse terabyte")
    except OSError:
        print("refused: truncate")
    try:
        os.pwrite(file.fileno(), b"x", 1 << 40)
        print("breach: a byte at a terabyte")
    except OSError:
        print("refused: seek")
