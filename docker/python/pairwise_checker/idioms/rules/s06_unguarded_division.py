"""S6: divisions by what may be zero, where nothing says what a zero gives."""

from collections.abc import Iterator

from ..divisions import Division, Risk, divisions, promises
from ..finding import Detector, Found, Strength
from ..module_view import ModuleView
from ..public_functions import is_public, owner

_WHEN: dict[Risk, str] = {
    "len": "is zero for empty input, and then this raises ZeroDivisionError",
    "sum": "may be zero, and then this gives inf or NaN, or raises",
    "std": "is zero where all values are equal, and then this gives inf or NaN",
    "norm": "is zero for a zero vector, and then this gives NaN",
    "range": "is zero where all values are equal, and then this gives inf or NaN",
    "column": "may hold zeros, and then this gives inf or NaN without a word",
}
_INSTEAD: dict[Risk, str] = {
    "len": "Say what empty input gives: return early, or raise ValueError with that message.",
    "sum": "Say what a zero gives, for example with `np.divide(a, b, out=…, where=b != 0)`.",
    "std": "Say what constant values give, for example `std = np.where(std == 0, 1, std)`.",
    "norm": "Say what a zero vector gives, for example `np.divide(x, norm, where=norm > 0)`.",
    "range": "Say what constant values give, for example `np.where(spread == 0, 1, spread)`.",
    "column": "Say what a zero gives, for example by `.where(column != 0)` on the denominator.",
}


def detect(view: ModuleView) -> Iterator[Found]:
    for division in divisions(view):
        if division.guard is None and not promises(view, division):
            shown = view.text(division.denominator)
            yield Found(
                division.node,
                _strength(view, division),
                f"Nothing guards the division by `{shown}`.",
                f"`{shown}` {_WHEN[division.risk]}.",
                _INSTEAD[division.risk],
            )


def _strength(view: ModuleView, division: Division) -> Strength:
    """A helper's caller may have looked, and a length or a column is often known not to be zero."""
    function = division.function
    if function is None or division.risk == "column" or not is_public(view, function):
        return "weak"
    if division.risk == "len":
        return "strong" if owner(view, function) is None and view.is_asked(function) else "weak"
    return "strong"


DETECTOR = Detector("S6", "A division that a zero breaks", detect)
