"""Comparison of sparse matrices by their values; how they are stored does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pairwise_codec import SparseMatrix

from .arrays import dtype_difference, values_difference
from .numbers import agreement
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np


def _positions(matrix: SparseMatrix) -> np.ndarray:
    if len(matrix.shape) == 1:
        return matrix.coordinates[0]
    return matrix.coordinates[0] * matrix.shape[1] + matrix.coordinates[1]


def _spread(matrix: SparseMatrix, where: np.ndarray) -> np.ndarray:
    """The stored values laid out over a common set of positions, zeros between them."""
    import numpy as np

    values = np.zeros(where.size, dtype=matrix.data.dtype)
    values[np.searchsorted(where, _positions(matrix))] = matrix.data
    return values


def sparse_difference(actual: SparseMatrix, expected: SparseMatrix, rules: Rules) -> str | None:
    """The first difference between two sparse matrices, or None."""
    import numpy as np

    if actual.shape != expected.shape:
        return f"expected shape {expected.shape}, got {actual.shape}"
    if rules.dtype == "exact" and actual.format != expected.format:
        return f"expected the sparse format {expected.format}, got {actual.format}"
    text = dtype_difference(actual.data.dtype, expected.data.dtype, rules)
    if text is not None:
        return text
    where = np.union1d(_positions(actual), _positions(expected))
    found, wanted = _spread(actual, where), _spread(expected, where)
    agrees = agreement(found, wanted, rules.tolerance)
    if agrees.all():
        return None
    flat = int(where[np.argmin(agrees)])
    place = [flat] if len(expected.shape) == 1 else list(divmod(flat, expected.shape[1]))
    first = slice(int(np.argmin(agrees)), int(np.argmin(agrees)) + 1)
    detail = values_difference(found[first], wanted[first], agrees[first], rules) or ""
    return f"at {place}: {detail.partition(': ')[2]}"
