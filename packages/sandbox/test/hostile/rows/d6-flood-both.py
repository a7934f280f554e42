# row: D6
# title: flood on both streams by turns
# kind: run
# expect: output_limit_exceeded
import os

while True:
    for fd in (1, 2):
        os.write(fd, b"x\n" * 1000)
