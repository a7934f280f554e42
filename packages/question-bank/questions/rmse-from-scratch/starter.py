from collections.abc import Sequence


def rmse(actual: Sequence[float], predicted: Sequence[float], digits: int | None = None) -> float:
    """Return the root mean squared error, rounded to digits decimals if digits is given."""
    raise NotImplementedError
