# row: D6
# title: flood on stderr
# kind: run
# expect: output_limit_exceeded
# storm: yes
import os

while True:
    os.write(2, b"\xff" * 65536)
