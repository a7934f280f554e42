"""A gradient, verified against central differences of a function, or against the reference's."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..compare.slots import NoNumbers, Slot, form_of, form_text, with_slots
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference

RELATIVE_DEFAULT = 1e-5
ABSOLUTE_DEFAULT = 1e-7
# The cube root of the rounding error balances it against the error of the formula.
STEP_DEFAULT = 6e-6
# Each coordinate takes two calls of the function; of more, a random choice is tried.
MAX_COORDINATES = 1_000
_ALLOWED = frozenset({"function", "rtol", "atol", "step"})
_PARTS = frozenset({"at", "gradient"})


@dataclass(frozen=True)
class _Rule:
    """`|a - n| <= absolute + relative * max(|a|, |n|)`, the usual relative error with a floor."""

    relative: float
    absolute: float

    def excess(self, found: float, wanted: float) -> float:
        """By how much two coordinates differ, 1 being the most that is allowed."""
        if not math.isfinite(found):
            return math.inf
        allowed = self.absolute + self.relative * max(abs(found), abs(wanted))
        difference = abs(found - wanted)
        return difference / allowed if allowed > 0 else math.inf if difference else 0.0


def _number_of(value: Any) -> float:
    """What the function of checks.py returned."""
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise CheckError("the function to be differentiated must return a finite number")
    return float(value)


def _slope(function: Callable[[], Any], slot: Slot, step: float) -> float:
    """Central difference, with a step relative to the coordinate."""
    start = slot.value
    ends = [start + step * max(1.0, abs(start)), start - step * max(1.0, abs(start))]
    values = []
    try:
        for end in ends:
            slot.container[slot.key] = end
            values.append(_number_of(function()))
    finally:
        slot.container[slot.key] = start
    return (values[0] - values[1]) / (ends[0] - ends[1])


def _form_difference(actual: Any, expected: Any) -> str | None:
    have, want = form_of(actual), form_of(expected)
    if have == want:
        return None
    return f"expected a gradient of {form_text(want)}, got {form_text(have)}"


def _worst(found: list[Slot], wanted: dict[int, float], rule: _Rule) -> str | None:
    """The coordinate that is farthest off, where any is too far."""
    excess, place = max((rule.excess(found[n].value, want), -n) for n, want in wanted.items())
    if excess <= 1:
        return None
    slot, value = found[-place], wanted[-place]
    wrong = sum(rule.excess(found[n].value, want) > 1 for n, want in wanted.items())
    name = f" at {slot.name}" if slot.name else ""
    size = max(abs(slot.value), abs(value))
    relative = abs(slot.value - value) / size if size else 0.0
    return (
        f"{wrong} of {len(wanted)} coordinates are wrong; the worst{name} is {slot.value:.6g} "
        f"instead of {value:.6g} (relative error {relative:.2g}, allowed {rule.relative:g})"
    )


def _numeric(comparison: Comparison, name: str, step: float) -> dict[int, float]:
    """Slopes of the function at the reference's point, by the number of the coordinate."""
    function = getattr(comparison.load_checks(), name, None)
    if not callable(function):
        raise CheckError(f"checks.py has no function {name}")
    root, slots = with_slots(comparison.expected["at"])
    places = list(range(len(slots)))
    if len(places) > MAX_COORDINATES:
        places = random.Random(comparison.seed).sample(places, MAX_COORDINATES)
    return {
        place: _slope(lambda: function(root[0], comparison.seed), slots[place], step)
        for place in places
    }


def _parts_of_reference(value: Any) -> Any:
    if kind_of(value) != "dict" or set(value) != _PARTS:
        raise CheckError("gradient with a function needs a driver that returns at and gradient")
    if _form_difference(value["gradient"], value["at"]) is not None:
        raise CheckError("the reference's gradient has another form than its point")
    return value["gradient"]


def _gradient_of_answer(value: Any) -> Any:
    if kind_of(value) != "dict" or set(value) != _PARTS:
        raise NoNumbers("the answer is no dict of at and gradient")
    return value["gradient"]


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, _ALLOWED)
    rule = _Rule(
        options.number("rtol", RELATIVE_DEFAULT, maximum=0.99),
        options.number("atol", ABSOLUTE_DEFAULT),
    )
    name, step = options.optional_text("function"), options.number("step", STEP_DEFAULT, 0.1)
    if not step:
        raise CheckError("step is out of range")
    expected = comparison.expected if name is None else _parts_of_reference(comparison.expected)
    try:
        own = with_slots(expected)[1]
        wanted = {place: slot.value for place, slot in enumerate(own)}
        wanted = wanted if name is None else _numeric(comparison, name, step)
    except NoNumbers as cause:
        raise CheckError(f"the reference: {cause}") from cause
    if not wanted:
        raise CheckError("the gradient of the reference is empty")
    text = _worst(own, wanted, rule)
    if text is not None:
        raise CheckError(f"the reference's gradient disagrees with the differences: {text}")
    try:
        actual = comparison.actual if name is None else _gradient_of_answer(comparison.actual)
        text = _form_difference(actual, expected)
        return from_difference(text or _worst(with_slots(actual)[1], wanted, rule))
    except NoNumbers as cause:
        return failed(str(cause))


GRADIENT = Comparator(_compare)
