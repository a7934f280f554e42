# row: H10
# title: a forged exception whose name is markup and whose bases are many
# kind: submission
# question: doubling
# expect: raised failed bad_answer
import os
import struct


def text(value):
    data = value.encode("utf-8", "surrogatepass")
    return struct.pack(">I", len(data)) + data


def double(value):
    bases = b"".join(text("ValueError") for _ in range(255))
    body = b"PWV\1R" + text("<b>\ud800") + b"\xff" + bases + text("passed\0" * 200)
    os.write(3, b"A" + struct.pack(">I", len(body)) + body)
    os._exit(0)
