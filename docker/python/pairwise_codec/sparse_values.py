"""SciPy sparse matrices and arrays as sorted coordinates and data."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .errors import DecodeError
from .limits import COST_SPARSE
from .naming import bases_of
from .reader import Reader
from .values import SparseMatrix
from .writer import Writer

if TYPE_CHECKING:
    import numpy as np

_MAX_FORMAT_CHARS = 8
_MAX_CELLS = 2**62


def _base_class(kind: type) -> Any:
    """SciPy's own class, so that a subclass does not describe itself."""
    return next(base for base in bases_of(kind) if base.__module__.startswith("scipy.sparse"))


def _write_sparse(writer: Writer, value: Any) -> None:
    import numpy as np

    base = _base_class(type(value))
    coordinates = base.tocoo(value, copy=True)
    coordinates.sum_duplicates()
    axes = getattr(coordinates, "coords", None) or (coordinates.row, coordinates.col)
    order = np.lexsort(tuple(reversed(axes)))
    writer.charge(COST_SPARSE)
    writer.raw(b"Y")
    writer.text(str(value.format)[:_MAX_FORMAT_CHARS])
    writer.shape(tuple(int(length) for length in coordinates.shape))
    writer.values([axis[order].astype("<i8") for axis in axes])
    writer.value(coordinates.data[order])


def _check_axis(axis: Any, length: int, count: int) -> None:
    import numpy as np

    if not isinstance(axis, np.ndarray) or axis.dtype.str != "<i8" or axis.shape != (count,):
        raise DecodeError("malformed coordinates")
    if count and (axis.min() < 0 or axis.max() >= length):
        raise DecodeError("coordinates outside the shape")


def _check_order(axes: list[np.ndarray], shape: tuple[int, ...]) -> None:
    import numpy as np

    flat = axes[0] if len(axes) == 1 else axes[0] * shape[1] + axes[1]
    if np.any(np.diff(flat) <= 0):
        raise DecodeError("coordinates unsorted or repeated")


def _read_sparse(reader: Reader) -> SparseMatrix:
    import numpy as np

    reader.charge(COST_SPARSE)
    kind = reader.text(_MAX_FORMAT_CHARS)
    shape = reader.shape()
    axes = reader.values()
    data = reader.value()
    if len(shape) not in (1, 2) or len(axes) != len(shape) or math.prod(shape) > _MAX_CELLS:
        raise DecodeError("sparse matrix with a malformed shape")
    if not isinstance(data, np.ndarray) or data.ndim != 1 or data.dtype.kind not in "biufc":
        raise DecodeError("sparse matrix with malformed data")
    for axis, length in zip(axes, shape, strict=True):
        _check_axis(axis, length, data.size)
    _check_order(axes, shape)
    return SparseMatrix(kind, shape, tuple(axes), data)


def encoders(sparse: Any) -> dict[type, Callable[[Writer, Any], None]]:
    names = ("spmatrix", "sparray")
    return {getattr(sparse, name): _write_sparse for name in names if hasattr(sparse, name)}


DECODERS = {b"Y": _read_sparse}
