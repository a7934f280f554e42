# row: B1
# title: the main process survives its children's lack of memory, then exits with 1
# kind: run
# expect: out_of_memory
import os
import sys

pid = os.fork()
if pid == 0:
    blocks = []
    while True:
        blocks.append(bytearray(b"x" * 1_000_000))
os.waitpid(pid, 0)
sys.exit(1)
