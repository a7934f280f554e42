"""What decoding gives where no plain Python, NumPy or pandas value can stand for the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

MAX_DENSE_ITEMS = 16 * 1024 * 1024


@dataclass(frozen=True)
class RaisedException:
    """The call raised. `builtin_bases` runs from the nearest builtin class to BaseException."""

    type_name: str
    builtin_bases: tuple[str, ...]
    message: str


@dataclass(frozen=True, eq=False)
class UnknownObject:
    """An object of a type that cannot travel. Two of them are never equal."""

    type_name: str


@dataclass(frozen=True, eq=False)
class Unrepresentable:
    """The whole answer broke a limit of the codec."""

    reason: str


@dataclass(frozen=True, eq=False)
class DrawnFacts:
    """
    One artist. `data` are arrays of doubles by name, or None where a figure holds more numbers than
    travel. `label` is what a legend would call it, or the words of a text.
    """

    kind: str
    label: str | None
    style: dict[str, str]
    data: dict[str, np.ndarray] | None


@dataclass(frozen=True, eq=False)
class AxesFacts:
    """What one pair of axes shows. `drawn` is None where there are too many artists to list."""

    title: str
    x_label: str
    y_label: str
    x_scale: str
    y_scale: str
    artists: dict[str, int] = field(default_factory=dict)
    legend: tuple[str, ...] | None = None
    x_limits: tuple[float, float] = (0.0, 1.0)
    y_limits: tuple[float, float] = (0.0, 1.0)
    x_ticks: tuple[str, ...] = ()
    y_ticks: tuple[str, ...] = ()
    drawn: tuple[DrawnFacts, ...] | None = ()


@dataclass(frozen=True, eq=False)
class FigureFacts:
    """
    What a figure shows. `others` says how many artists each other figure holds that pyplot still
    had open.
    """

    title: str
    axes: tuple[AxesFacts, ...]
    others: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Tensor:
    """A tensor on the CPU. bfloat16 data stand in `array` as float32, which holds them exactly."""

    dtype: str
    array: np.ndarray

    @property
    def shape(self) -> tuple[int, ...]:
        return self.array.shape

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        result = self.array if dtype is None else self.array.astype(dtype)
        return result.copy() if copy else result


@dataclass(frozen=True, eq=False)
class SparseMatrix:
    """A sparse matrix or array: `coordinates` sorted, without duplicates, one array per axis."""

    format: str
    shape: tuple[int, ...]
    coordinates: tuple[np.ndarray, ...]
    data: np.ndarray

    def toarray(self) -> np.ndarray:
        import math

        import numpy as np

        if math.prod(self.shape) > MAX_DENSE_ITEMS:
            raise ValueError(f"a dense array of shape {self.shape} is too large")
        dense = np.zeros(self.shape, dtype=self.data.dtype)
        dense[self.coordinates] = self.data
        return dense
