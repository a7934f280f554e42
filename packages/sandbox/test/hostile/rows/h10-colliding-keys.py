# row: H10
# title: a forged mapping of texts and numbers that all collide
# kind: submission
# question: echo
# expect: bad_answer
# limits: wallTimeMs=20000 cpuTimeMs=20000
import os
import struct

MODULUS = 2**61 - 1


def describe(text):
    pairs = []
    for index in range(300_000):
        number = MODULUS * (index + 1)
        body = number.to_bytes(number.bit_length() // 8 + 1, "big")
        pairs.append(b"I" + struct.pack(">I", len(body)) + body + b"N")
    body = b"PWV\1M" + struct.pack(">I", len(pairs)) + b"".join(pairs)
    view = memoryview(b"A" + struct.pack(">I", len(body)) + body)
    while view:
        view = view[os.write(3, view) :]
    os._exit(0)
