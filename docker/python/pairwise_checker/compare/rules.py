"""How strictly two values are compared."""

from dataclasses import dataclass
from typing import Literal

DtypeRule = Literal["class", "exact", "any"]
SequenceRule = Literal["same", "any"]


@dataclass(frozen=True)
class Tolerance:
    """Allowed distance of finite numbers: `absolute + relative * abs(expected)`."""

    relative: float
    absolute: float

    def __str__(self) -> str:
        return f"rtol {self.relative:g}, atol {self.absolute:g}"


@dataclass(frozen=True)
class Rules:
    """`tolerance` None means exactly equal. NaN equals NaN under every rule."""

    tolerance: Tolerance | None = None
    dtype: str = "class"
    sequence: str = "same"

    @property
    def merges_numbers(self) -> bool:
        return self.dtype == "any"
