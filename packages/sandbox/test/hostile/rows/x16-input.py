# row: X16
# title: closes its stdin, reads from elsewhere and asks again and again
# kind: run
# expect: raised
# storm: yes
import os
import sys

for _ in range(1000):
    try:
        input("once more? " * 10)
    except EOFError:
        pass
os.close(0)
os.open("/dev/zero", os.O_RDONLY)
sys.stdin = None
input()
