# row: H10
# title: writes an answer of its own ahead of the harness's one
# kind: submission
# question: doubling
# expect: bad_answer
# quick: yes
# storm: yes
import os
import struct


def double(value):
    body = b"PWV\1N"
    frame = b"A" + struct.pack(">I", len(body)) + body
    for descriptor in range(3, 256):
        try:
            os.write(descriptor, frame)
        except OSError:
            pass
    return 0
