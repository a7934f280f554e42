# row: I1
# title: files named like the modules of the harness
# kind: submission
# question: doubling
# expect: failed
# quick: yes
# storm: yes
def double(value):
    import json
    import struct

    return [json.__file__, struct.__file__]
#: json.py
print("breach: shadowed")
dumps = loads = lambda *args, **kwargs: '{"verdict": "passed"}'
#: struct.py
pack = unpack = lambda *args: b"\0"
#: random.py
seed = lambda *args: None
Random = None
#: pairwise_codec/__init__.py
encode_value = encode_exception = lambda value: b"PWV\1T"
#: pairwise_runner/__init__.py
raise RuntimeError("breach: imported")
