"""Which variables are shown, within how much time and in how many bytes."""

import contextlib
import functools
import json
import signal
import time
import types
from collections.abc import Callable, Iterator
from typing import Any

from pairwise_runner.artifacts import MAX_PEEK_BYTES, PEEK, ArtifactWriter
from pairwise_runner.peek import frames, tensors
from pairwise_runner.peek.arrays import describe_array
from pairwise_runner.peek.text import CONTAINERS, MAX_CELL, cut, known_types, preview, type_name

_MAX_VARIABLES = 50
_TOTAL_S = 1.0
_PER_VARIABLE_S = 0.3
# What is kept back of the job's own time, so that a peek never becomes the reason of its end.
_RESERVE_S = 0.3
_SHORTEST_S = 0.02

_DEFINITIONS = (
    types.ModuleType,
    type,
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.MethodDescriptorType,
    functools.partial,
    type(functools.lru_cache(len)),
)
_WITH_LENGTH = frozenset({*CONTAINERS, str, bytes, bytearray, range})

Describe = Callable[[Any], Iterator[dict[str, Any]]]


class _TooSlow(BaseException):
    """The time for one variable is over. Not an Exception, so that no library swallows it."""


def deliver(variables: dict[str, Any], writer: ArtifactWriter, time_left_s: float) -> None:
    """Send what the variables look like; nothing at all when the job has no time to spare."""
    budget_s = min(_TOTAL_S, time_left_s - _RESERVE_S)
    if budget_s < _SHORTEST_S:
        return
    # Whatever goes wrong here is our loss and not the program's failure.
    with contextlib.suppress(Exception, _TooSlow):
        writer.write(PEEK, _encode(*_collect(variables, time.monotonic() + budget_s)))


def _collect(variables: dict[str, Any], deadline: float) -> tuple[list[dict[str, Any]], bool]:
    described: list[dict[str, Any]] = []
    describers = _describers()
    with _alarm() as ring_in:
        for name, value in list(variables.items()):
            if not _is_shown(name, value):
                continue
            left_s = deadline - time.monotonic()
            if len(described) == _MAX_VARIABLES or left_s <= 0:
                return described, True
            time_s = min(left_s, _PER_VARIABLE_S)
            described.append(_describe(name, value, describers, time_s, ring_in))
    return described, False


def _is_shown(name: object, value: object) -> bool:
    if type(name) is not str or (name.startswith("__") and name.endswith("__")):
        return False
    kind = type(value)
    # Not "isinstance": that asks the value for its class, and the value may be the candidate's.
    if issubclass(kind, _DEFINITIONS):
        return False
    return kind not in known_types("numpy", ("ufunc",))


def _describe(
    name: str,
    value: Any,
    describers: dict[type, Describe],
    time_s: float,
    ring_in: Callable[[float], None],
) -> dict[str, Any]:
    described: dict[str, Any] = {"name": cut(name, MAX_CELL), "type": type_name(value)}
    described["preview"] = f"<{type_name(value)}>"
    try:
        ring_in(time_s)
        for details in describers.get(type(value), _describe_other)(value):
            described.update(details)
        ring_in(0)
    except (Exception, _TooSlow):  # noqa: BLE001 - what was found out until then is kept
        ring_in(0)
    return described


def _describers() -> dict[type, Describe]:
    """How to look into a value, by its exact type."""
    table: dict[type, Describe] = {}
    for kinds, describe in (
        (known_types("numpy", ("ndarray",)), describe_array),
        (known_types("pandas", ("DataFrame",)), frames.describe_frame),
        (known_types("pandas", ("Series",)), frames.describe_series),
        (frames.index_types(), frames.describe_index),
        (known_types("torch", ("Tensor",)), tensors.describe_tensor),
        (known_types("torch.nn", ("Parameter",)), tensors.describe_tensor),
        (tensors.tensorflow_types(), tensors.describe_tensorflow),
        (tensors.sparse_matrix_types(), tensors.describe_sparse_matrix),
    ):
        table.update(dict.fromkeys(kinds, describe))
    return table


def _describe_other(value: Any) -> Iterator[dict[str, Any]]:
    if type(value) in _WITH_LENGTH:
        yield {"length": len(value)}
    yield {"preview": preview(value)}


@contextlib.contextmanager
def _alarm() -> Iterator[Callable[[float], None]]:
    """A clock that interrupts a description; libraries look for signals often enough."""

    def ring(*_: object) -> None:
        raise _TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    try:
        yield lambda time_s: signal.setitimer(signal.ITIMER_REAL, time_s) and None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL if before is None else before)


def _encode(variables: list[dict[str, Any]], is_truncated: bool) -> bytes:
    """As JSON, without the last tables and then the last variables where it would be too large."""
    body = _as_json(variables, is_truncated)
    for described in reversed(variables):
        if len(body) <= MAX_PEEK_BYTES:
            return body
        described.pop("table", None)
        body = _as_json(variables, True)
    while len(body) > MAX_PEEK_BYTES:
        variables = variables[:-1]
        body = _as_json(variables, True)
    return body


def _as_json(variables: list[dict[str, Any]], is_truncated: bool) -> bytes:
    peek = {"variables": variables, "isTruncated": is_truncated}
    return json.dumps(peek, ensure_ascii=False, allow_nan=False).encode()
