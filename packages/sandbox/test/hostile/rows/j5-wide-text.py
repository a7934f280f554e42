# row: J5
# title: an array of texts, each as wide as a type can be
# kind: submission
# question: scaling
# environment: numpy
# expect: bad_answer failed
import os
import struct


def scale(x):
    name = b"<U536870911"
    shape = struct.pack(">BQ", 1, 1 << 20)
    body = b"PWV\1A" + struct.pack(">I", len(name)) + name + shape + struct.pack(">I", 0)
    os.write(3, b"A" + struct.pack(">I", len(body)) + body)
    os._exit(0)
