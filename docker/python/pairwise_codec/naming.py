"""Names of types as text that is safe to store and to show."""

from .limits import MAX_NAME_CHARS

_mro_of = type.__dict__["__mro__"].__get__
_name_of = type.__dict__["__name__"].__get__


def bases_of(kind: type) -> tuple[type, ...]:
    """The method resolution order, read past any metaclass that overrides the attribute."""
    return _mro_of(kind)


def printable(text: str, limit: int) -> str:
    """Escape what cannot be shown (controls, bidirectional marks, lone surrogates), then cut."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[: limit + 1])
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def type_name(kind: type) -> str:
    """The type's own name, cut and escaped."""
    return printable(str.__str__(_name_of(kind)), MAX_NAME_CHARS)
