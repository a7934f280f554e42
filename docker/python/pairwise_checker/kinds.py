"""Classes of rebuilt values. By name, so that no library is imported only to ask."""

from functools import lru_cache
from typing import Any

_KINDS = {
    "builtins.NoneType": "null",
    "builtins.bool": "bool",
    "builtins.int": "integer",
    "builtins.float": "float",
    "builtins.complex": "complex",
    "builtins.str": "string",
    "builtins.bytes": "bytes",
    "builtins.bytearray": "bytearray",
    "builtins.list": "list",
    "builtins.tuple": "tuple",
    "builtins.set": "set",
    "builtins.frozenset": "set",
    "builtins.dict": "dict",
    "datetime.datetime": "datetime",
    "datetime.date": "date",
    "datetime.time": "time",
    "datetime.timedelta": "timedelta",
    "decimal.Decimal": "decimal",
    "fractions.Fraction": "fraction",
    "numpy.ndarray": "array",
    "numpy.bool": "bool",
    "numpy.bool_": "bool",
    "numpy.datetime64": "datetime",
    "numpy.timedelta64": "timedelta",
    "numpy.integer": "integer",
    "numpy.floating": "float",
    "numpy.complexfloating": "complex",
    "pandas.DataFrame": "frame",
    "pandas.Series": "series",
    "pandas.Index": "index",
    "pandas.ExtensionArray": "column",
    "pandas.NaTType": "nat",
    "pandas.NAType": "na",
    "pandas.Timestamp": "datetime",
    "pandas.Timedelta": "timedelta",
    "pandas.Period": "period",
    "pandas.Interval": "interval",
    "pairwise_codec.Tensor": "tensor",
    "pairwise_codec.SparseMatrix": "sparse",
    "pairwise_codec.FigureFacts": "figure",
    "pairwise_codec.RaisedException": "raised",
}

NUMBERS = frozenset({"bool", "integer", "float", "complex"})


@lru_cache(maxsize=1024)
def _kind_of_type(kind: type) -> str:
    for base in kind.__mro__:
        found = _KINDS.get(f"{base.__module__.partition('.')[0]}.{base.__name__}")
        if found is not None:
            return found
    return "opaque"


def kind_of(value: Any) -> str:
    """The class of a value, the width of its type ignored."""
    return _kind_of_type(type(value))
