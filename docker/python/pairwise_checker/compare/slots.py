"""The numbers inside a nested value, each with a name and a place where it can be changed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from ..kinds import kind_of
from ..wording import name_of, show

MAX_DEPTH = 16
_MAX_SHOWN = 8


class NoNumbers(Exception):
    """The value holds something that is no real number; the text says what and where."""


@dataclass(frozen=True)
class Slot:
    """One number: `container[key]` reads it and can be assigned to."""

    name: str
    container: Any
    key: Any

    @property
    def value(self) -> float:
        return float(self.container[self.key])


def with_slots(value: Any) -> tuple[Any, list[Slot]]:
    """A copy of numbers, arrays and lists or dicts of them, as floats, and its slots in order."""
    root = [_floats(value, "", 0)]
    slots: list[Slot] = []
    _collect(root, 0, "", slots)
    return root, slots


def form_of(value: Any) -> Hashable:
    """The shape of numbers; lists of equal shapes stand for an array. Equal for equal forms."""
    kind = kind_of(value)
    if kind in ("array", "tensor"):
        return tuple(int(length) for length in value.shape)
    if kind in ("list", "tuple"):
        forms = [form_of(item) for item in value]
        if all(type(form) is tuple and form == forms[0] for form in forms):
            return (len(forms), *(forms[0] if forms else ()))  # type: ignore[misc]
        return _Parts(tuple(enumerate(forms)))
    if kind == "dict":
        return _Parts(tuple((show(key), form_of(value[key])) for key in _keys(value)))
    return ()


@dataclass(frozen=True)
class _Parts:
    """The forms of several named values."""

    forms: tuple[tuple[Hashable, Hashable], ...]


def form_text(form: Hashable) -> str:
    """A form in words, cut where it has very many parts."""
    if isinstance(form, _Parts):
        shown = ", ".join(f"{name}: {form_text(part)}" for name, part in form.forms[:_MAX_SHOWN])
        return f"{{{shown}{', …' if len(form.forms) > _MAX_SHOWN else ''}}}"
    return f"shape {form}" if form else "one number"


def _keys(value: dict[Any, Any]) -> list[Any]:
    """In an order that does not depend on how the dict was made."""
    return sorted(value, key=repr)


def _floats(value: Any, path: str, depth: int) -> Any:
    kind = kind_of(value)
    if depth > MAX_DEPTH:
        raise NoNumbers("it is nested too deeply")
    if kind in ("integer", "float"):
        try:
            return float(value)
        except OverflowError:
            return float("inf")
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        if array.dtype.kind not in "iuf":
            raise NoNumbers(f"{_at(path)} holds values of dtype {array.dtype}, not floats")
        return array.astype("f8")
    if kind in ("list", "tuple"):
        return [_floats(item, f"{path}[{place}]", depth + 1) for place, item in enumerate(value)]
    if kind == "dict":
        return {
            key: _floats(item, f"{path}[{show(key)}]", depth + 1) for key, item in value.items()
        }
    raise NoNumbers(f"{_at(path)} is {name_of(kind)}, not numbers")


def _at(path: str) -> str:
    return f"the value at {path}" if path else "the value"


def _collect(container: Any, key: Any, path: str, slots: list[Slot]) -> None:
    value = container[key]
    kind = kind_of(value)
    if kind == "array":
        import numpy as np

        for place in np.ndindex(value.shape):
            slots.append(Slot(f"{path}{list(place)}" if place else path, value, place))
    elif kind == "list":
        for position in range(len(value)):
            _collect(value, position, f"{path}[{position}]", slots)
    elif kind == "dict":
        for name in _keys(value):
            _collect(value, name, f"{path}[{show(name)}]", slots)
    else:
        slots.append(Slot(path, container, key))
