# row: H10
# title: answers with bytes that are nearly a value, a new kind for each case
# kind: submission
# question: doubling
# expect: bad_answer
# quick: yes
import os
import random
import struct

BODIES = [
    b"",
    b"PWV\1",
    b"PWV\2T",
    b"PWV\1TT",
    b"PWV\1L\xff\xff\xff\xff",
    b"PWV\1" + b"L\0\0\0\1" * 5000 + b"N",
    b"PWV\1S\0\0\0\4abc",
    b"PWV\1I\0\0\0\2\0\1",
    b"PWV\1A\0\0\0\3<f8\2" + struct.pack(">QQ", 1 << 30, 1 << 30) + b"\0\0\0\0",
    b"PWV\1M\0\0\0\2S\0\0\0\1aTS\0\0\0\1aF",
    b"\x93NUMPY\1\0v\0{'descr': '<f8', 'fortran_order': False, 'shape': (2147483648,), }",
    b"\x80\x04cos\nsystem\n(S'echo breach'\ntR.",
]


def double(value):
    body = random.SystemRandom().choice(BODIES)
    os.write(3, b"A" + struct.pack(">I", len(body)) + body)
    os._exit(0)
