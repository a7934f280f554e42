# row: X15
# title: writes a variable list of its own, and many of them
# kind: run
# expect: succeeded raised
import json
import os
import struct

body = json.dumps(
    {"variables": [{"name": "<b>", "type": "x", "preview": "y" * 400}], "isTruncated": False}
).encode()
for kind in (b"P", b"V", b"A", b"D", b"R"):
    for _ in range(50):
        os.write(3, kind + struct.pack(">I", len(body)) + body)
