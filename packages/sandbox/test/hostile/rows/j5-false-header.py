# row: J5
# title: a few bytes that claim to be an array of 16 GB
# kind: submission
# question: scaling
# environment: numpy
# expect: bad_answer
import os
import struct


def scale(x):
    shape = struct.pack(">BQQ", 2, 2**31 - 1, 1)
    body = b"PWV\1A\0\0\0\3<f8" + shape + struct.pack(">I", 128) + b"\0" * 128
    os.write(3, b"A" + struct.pack(">I", len(body)) + body)
    os._exit(0)
