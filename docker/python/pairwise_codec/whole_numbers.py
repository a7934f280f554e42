"""Whole numbers of any allowed size as bytes."""

from .errors import DecodeError, LimitError
from .limits import INT_BOUND, MAX_INT_BYTES, MAX_INT_DIGITS


def int_bytes(value: int) -> bytes:
    """Two's complement, big-endian, as short as it can be."""
    exact = int.__add__(value, 0)
    if not -INT_BOUND < exact < INT_BOUND:
        raise LimitError(f"it holds a whole number of more than {MAX_INT_DIGITS:,} digits")
    magnitude = exact if exact >= 0 else ~exact
    return exact.to_bytes(magnitude.bit_length() // 8 + 1, "big", signed=True)


def int_from_bytes(data: bytes) -> int:
    if not 1 <= len(data) <= MAX_INT_BYTES:
        raise DecodeError(f"whole number of {len(data)} bytes")
    value = int.from_bytes(data, "big", signed=True)
    if not -INT_BOUND < value < INT_BOUND or int_bytes(value) != data:
        raise DecodeError("whole number out of range or not in its shortest form")
    return value
