# row: B1
# title: eight processes, each below the limit, together above it
# kind: run
# expect: out_of_memory
# limits: wallTimeMs=2000
import os
import time

for _ in range(8):
    if os.fork() == 0:
        block = bytearray(b"x" * 60_000_000)
        time.sleep(60)
        os._exit(0)
while True:
    os.wait()
