# row: A2
# title: reads its stdin for ever
# kind: run
# expect: timed_out
# limits: wallTimeMs=1000
import sys

while True:
    sys.stdin.read()
