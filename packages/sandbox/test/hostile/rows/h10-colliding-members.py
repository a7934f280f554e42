# row: H10
# title: a forged set of a million numbers with one hash, which takes hours to rebuild
# kind: submission
# question: doubling
# expect: bad_answer
# limits: wallTimeMs=20000 cpuTimeMs=20000
import os
import struct

MODULUS = 2**61 - 1


def node(number):
    body = number.to_bytes(number.bit_length() // 8 + 1, "big")
    return b"I" + struct.pack(">I", len(body)) + body


def double(value):
    members = [node(MODULUS * (index + 1)) for index in range(600_000)]
    body = b"PWV\1E" + struct.pack(">I", len(members)) + b"".join(members)
    view = memoryview(b"A" + struct.pack(">I", len(body)) + body)
    while view:
        view = view[os.write(3, view) :]
    os._exit(0)
