# row: X10
# title: floods the pipe that answers travel by, and never reads its own
# kind: submission
# question: doubling
# expect: bad_answer timed_out raised
# limits: wallTimeMs=1500
import os


def double(value):
    while True:
        os.write(3, b"A" * 65536)
