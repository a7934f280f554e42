"""NumPy arrays: their shape, a corner of them, and statistics in bounded memory."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pairwise_runner.peek.text import MAX_DTYPE, MAX_PREVIEW, cut, preview, statistic

if TYPE_CHECKING:
    import numpy as np

_MAX_STATISTICS_ITEMS = 50_000_000
_MAX_OBJECTS = 200_000
_CHUNK_ITEMS = 1 << 18
_CORNER_ITEMS = 6
_MAX_CORNER_DIMENSIONS = 3
_SHORT_FLOAT = "{:.6g}"


def describe_array(array: "np.ndarray") -> Iterator[dict[str, Any]]:
    """An array of exactly NumPy's own type; what takes longest comes last."""
    yield {"shape": list(array.shape), "dtype": cut(str(array.dtype), MAX_DTYPE)}
    yield {"preview": corner_text(array)}
    yield array_statistics(array)


def corner_text(array: "np.ndarray") -> str:
    """The first few items of each dimension; of many dimensions, of the first block."""
    if array.size == 0:
        return "[]"
    corner = array[(0,) * (array.ndim - _MAX_CORNER_DIMENSIONS) + (...,)]
    items = _CORNER_ITEMS**2 if array.ndim == 1 else _CORNER_ITEMS
    corner = corner[(slice(0, items),) * corner.ndim + (...,)]
    if corner.dtype.kind in "mM":
        corner = corner.astype(str)
    values = corner.tolist()
    text = preview(values, MAX_PREVIEW)
    if corner.dtype.kind == "f":
        text = preview(_shortened(values), MAX_PREVIEW).replace("'", "")
    return text if corner.size == array.size else cut(f"first items: {text}", MAX_PREVIEW)


def _shortened(value: Any) -> Any:
    """Floats with the digits that tell something at a glance."""
    if type(value) is list:
        return [_shortened(item) for item in value]
    return _SHORT_FLOAT.format(value)


def array_statistics(array: "np.ndarray") -> dict[str, Any]:
    """Minimum, maximum and mean of what is there, and how much is missing."""
    kind = array.dtype.kind
    if array.size == 0 or array.size > _MAX_STATISTICS_ITEMS:
        return {}
    if kind in "iuf":
        return _of_numbers(array)
    if kind == "b":
        return {"mean": statistic(array.mean())}
    if kind == "c":
        return {"missing": sum(_count_nan(chunk) for chunk in _chunks(array))}
    if kind in "mM":
        return _of_times(array)
    if kind == "O" and array.size <= _MAX_OBJECTS:
        return {"missing": sum(_is_missing(item) for item in array.flat)}
    return {}


def _of_numbers(array: "np.ndarray") -> dict[str, Any]:
    np = sys.modules["numpy"]
    low = high = None
    total, missing = 0.0, 0
    with np.errstate(all="ignore"):
        for chunk in _chunks(array):
            present = chunk
            if array.dtype.kind == "f" and (absent := _count_nan(chunk)):
                missing += absent
                present = chunk[~np.isnan(chunk)]
            if present.size == 0:
                continue
            smallest, largest = present.min(), present.max()
            low = smallest if low is None or smallest < low else low
            high = largest if high is None or largest > high else high
            total += float(present.sum(dtype=np.float64))
    if low is None or high is None:
        return {"min": "nan", "max": "nan", "mean": "nan", "missing": missing}
    return {
        "min": statistic(low.item()),
        "max": statistic(high.item()),
        "mean": statistic(total / (array.size - missing)),
        "missing": missing,
    }


def _of_times(array: "np.ndarray") -> dict[str, Any]:
    np = sys.modules["numpy"]
    lows, highs, missing = [], [], 0
    for chunk in _chunks(array):
        absent = np.isnat(chunk)
        missing += int(absent.sum())
        present = chunk[~absent]
        if present.size:
            lows.append(present.min())
            highs.append(present.max())
    if not lows:
        return {"missing": missing}
    return {
        "min": cut(str(min(lows)), MAX_DTYPE),
        "max": cut(str(max(highs)), MAX_DTYPE),
        "missing": missing,
    }


def _chunks(array: "np.ndarray") -> Iterator["np.ndarray"]:
    """All items in pieces, so that neither a view nor a large array is ever copied as a whole."""
    np = sys.modules["numpy"]
    flags = ["external_loop", "buffered", "zerosize_ok"]
    yield from np.nditer(array, flags=flags, op_flags=["readonly"], buffersize=_CHUNK_ITEMS)


def _count_nan(chunk: "np.ndarray") -> int:
    return int(sys.modules["numpy"].isnan(chunk).sum())


def _is_missing(item: object) -> bool:
    return item is None or (type(item) is float and item != item)
