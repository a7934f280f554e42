"""All tests of one check on all samples of an answer, with the allowed alarm shared among them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..outcome import CheckError
from .bounds import FALSE_ALARM, MAX_DRAWS, MIN_DRAWS
from .properties import LabelTest, Test


@dataclass
class Plan:
    """
    What draws are tested for: numbers, labels, or both. `collision` bounds the probability that two
    draws are equal; a sample that is there twice is an accident only where that makes it one.
    """

    numbers: list[Test] = field(default_factory=list)
    labels: list[LabelTest] = field(default_factory=list)
    collision: float = 0.0

    def __len__(self) -> int:
        return len(self.numbers) + len(self.labels)


def require_usable_count(count: int) -> None:
    """Bounds for fewer draws mean nothing, and more take too long."""
    if count < MIN_DRAWS:
        raise CheckError(f"the reference returns {count} draws, at least {MIN_DRAWS} are needed")
    if count > MAX_DRAWS:
        raise CheckError(f"the reference returns {count:,} draws, at most {MAX_DRAWS:,} are read")


def first_fault(
    plans: Sequence[Plan], numbers: Sequence[list[float]], labels: Sequence[list[Hashable]]
) -> str | None:
    """The first thing that is wrong with any sample, each under its own plan."""
    alarm = FALSE_ALARM / max(1, sum(map(len, plans)))
    for position, plan in enumerate(plans):
        where = f"sample {position}: " if len(plans) > 1 else ""
        for test in plan.numbers:
            text = test(numbers[position], alarm)
            if text is not None:
                return where + text
        for label_test in plan.labels:
            text = label_test(Counter(labels[position]), alarm)
            if text is not None:
                return where + text
    return None


def repeated_sample(samples: Sequence[Sequence[Any]], collision: float) -> str | None:
    """Two seeds that give the same draws, in any order; right draws do so by no accident."""
    pairs = len(samples) * (len(samples) - 1) / 2
    for later in range(len(samples)):
        for earlier in range(later):
            one, other = samples[earlier], samples[later]
            if one != other and not _share_most(one, other, collision):
                continue
            # n equal pairs of draws happen with a probability of collision ** n.
            chance = len(one) * math.log(collision) if collision > 0 else -math.inf
            if chance + math.log(pairs) < math.log(FALSE_ALARM):
                return f"samples {earlier} and {later} hold the same draws, though seeds differ"
    return None


def _share_most(one: Sequence[Any], other: Sequence[Any], collision: float) -> bool:
    """More than half of the values in common, where equal values are no accident."""
    return collision == 0 and 2 * len(set(one) & set(other)) > min(len(one), len(other))
