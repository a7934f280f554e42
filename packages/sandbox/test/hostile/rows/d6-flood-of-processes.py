# row: D6
# title: flood from many processes at once
# kind: run
# expect: output_limit_exceeded
import os

for _ in range(20):
    if os.fork() == 0:
        break
while True:
    os.write(1, b"x" * 65536)
