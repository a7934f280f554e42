# row: H10
# title: sends the frames of a runner and of a checker, with every id that it finds
# kind: submission
# question: doubling
# expect: bad_answer
import gc
import json
import os
import struct


def frame(kind, body):
    data = json.dumps(body).encode()
    return kind + struct.pack(">I", len(data)) + data


def double(value):
    found = [item for item in gc.get_objects() if isinstance(item, dict) and "driver" in item]
    ids = [str(item.get("id")) for item in found] + ["0"]
    for identity in ids:
        end = {"id": identity, "exitCode": 0, "signal": None, "reason": "exit"}
        frames = frame(b"D", end) + frame(b"V", {"id": identity, "verdict": "passed"})
        for descriptor in range(3, 256):
            try:
                os.write(descriptor, frames)
            except OSError:
                pass
    os._exit(0)
