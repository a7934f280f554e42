# row: D7
# title: 100 MB without a line break
# kind: run
# expect: output_limit_exceeded
import os

for _ in range(100):
    data = memoryview(b"x" * 1_000_000)
    while data:
        data = data[os.write(1, data) :]
