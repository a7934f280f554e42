import math
from collections.abc import Sequence
from fractions import Fraction


def rmse(actual: Sequence[float], predicted: Sequence[float], digits: int | None = None) -> float:
    """Return the root mean squared error, rounded to digits decimals if digits is given."""
    if len(actual) != len(predicted):
        raise ValueError("the lists have different lengths")
    if len(actual) == 0:
        raise ValueError("the lists are empty")

    has_nan = False
    for values in (actual, predicted):
        for value in values:
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise TypeError(f"{value!r} is not a number")
            if value != value:
                has_nan = True
    if has_nan:
        return math.nan

    differences = []
    for a, p in zip(actual, predicted):
        if isinstance(a, int) != isinstance(p, int):
            # exact: a long int would lose digits as a float
            a, p = Fraction(a), Fraction(p)
        differences.append(abs(float(a - p)))

    largest = max(differences)
    if largest == 0:
        result = 0.0
    else:
        # Squares of numbers up to 1 cannot overflow.
        squares = math.fsum((difference / largest) ** 2 for difference in differences)
        result = largest * math.sqrt(squares / len(differences))
    return result if digits is None else round(result, digits)
