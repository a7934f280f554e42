"""Typed bytes for answers: what a driver returns, carried without pickle. See FORMAT.md."""

from .decode import decode
from .encode import encode_exception, encode_value
from .errors import DecodeError
from .values import (
    AxesFacts,
    DrawnFacts,
    FigureFacts,
    RaisedException,
    SparseMatrix,
    Tensor,
    UnknownObject,
    Unrepresentable,
)

__all__ = [
    "AxesFacts",
    "DecodeError",
    "DrawnFacts",
    "FigureFacts",
    "RaisedException",
    "SparseMatrix",
    "Tensor",
    "UnknownObject",
    "Unrepresentable",
    "decode",
    "encode_exception",
    "encode_value",
]
