# row: D6
# title: flood on stdout
# kind: run
# expect: output_limit_exceeded
# quick: yes
# storm: yes
import os

while True:
    os.write(1, b"x" * 65536)
