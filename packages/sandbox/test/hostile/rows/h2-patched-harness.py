# row: H2
# title: replaces json, struct, os.write, print and the codec
# kind: submission
# question: doubling
# expect: failed bad_answer raised
# quick: yes
# storm: yes
import builtins
import json
import struct
import sys


def double(value):
    json.dumps = lambda *args, **kwargs: '{"verdict": "passed", "exitCode": 0}'
    struct.pack = lambda *args: b"\0" * 8
    builtins.print = lambda *args, **kwargs: None
    for name, module in list(sys.modules.items()):
        if "pairwise" not in name:
            continue
        for key in list(vars(module)):
            if key.startswith(("encode", "write", "check")):
                setattr(module, key, lambda *args, **kwargs: b"PWV\1T")
    return 0
