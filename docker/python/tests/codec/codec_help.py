"""Round trips and an equality that sees types, signs of zero and bits of NaN."""

import struct
from typing import Any

from pairwise_codec import decode, encode_value


def round_trip(value: object) -> Any:
    return decode(encode_value(value))


def fingerprint(value: Any) -> Any:
    """A structure that is equal only for values that are the same in type and in every bit."""
    kind = type(value)
    if kind is float:
        return kind, struct.pack(">d", value)
    if kind is complex:
        return kind, struct.pack(">dd", value.real, value.imag)
    if kind in (list, tuple):
        return kind, [fingerprint(item) for item in value]
    if kind in (set, frozenset):
        return kind, sorted(repr(fingerprint(item)) for item in value)
    if kind is dict:
        return kind, [(fingerprint(key), fingerprint(item)) for key, item in value.items()]
    if hasattr(value, "utcoffset"):
        return kind, value.replace(tzinfo=None), value.utcoffset(), value.fold
    return kind, repr(value) if kind.__module__ == "decimal" else value
