# row: H10
# title: ends in the middle of an answer
# kind: submission
# question: doubling
# expect: bad_answer
import os


def double(value):
    for descriptor in range(3, 256):
        try:
            os.write(descriptor, b"A\0\0\0\x20PWV\1I")
        except OSError:
            pass
    os._exit(0)
