# row: B2
# title: reserves terabytes that it never touches
# kind: run
# expect: succeeded
# shows: refused: 10 TB
# quick: yes
# storm: yes
import mmap

try:
    bytearray(10**13)
    print("breach: ten terabytes")
except MemoryError:
    print("refused: 10 TB")
try:
    print("mapped", len(mmap.mmap(-1, 1 << 40)))
except (OSError, ValueError) as error:
    print("refused: a mapping of 1 TB", error)
