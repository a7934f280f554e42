"""Bounds that hold on both sides of the codec. FORMAT.md repeats them for other implementers."""

from typing import Final

MAX_ANSWER_BYTES: Final = 16 * 1024 * 1024
MAX_DEPTH: Final = 64
MAX_NODES: Final = 1_000_000
MAX_DIMENSIONS: Final = 32
MAX_DIMENSION: Final = 2**31 - 1

MAX_INT_DIGITS: Final = 10_000
INT_BOUND: Final = 10**MAX_INT_DIGITS
MAX_INT_BYTES: Final = INT_BOUND.bit_length() // 8 + 1

MAX_NAME_CHARS: Final = 120
MAX_MESSAGE_CHARS: Final = 2_000
MAX_RANGE_ITEMS: Final = MAX_ANSWER_BYTES // 8
# Whole numbers with one hash can be made at will, and honest answers have hardly two.
MAX_SAME_HASH: Final = 64

# A few bytes can ask for an object that costs kilobytes to build, so such nodes count for more.
COST_INDEX: Final = 20
COST_SERIES: Final = 50
COST_FRAME: Final = 100
COST_EXTENSION_ARRAY: Final = 20
COST_SPARSE: Final = 20
