import math


def _exact(n_dice):
    """Mean and standard deviation of the maximum of so many dice."""
    chances = [(face / 6) ** n_dice - ((face - 1) / 6) ** n_dice for face in range(1, 7)]
    mean = sum(face * chance for face, chance in enumerate(chances, start=1))
    variance = sum((face - mean) ** 2 * chance for face, chance in enumerate(chances, start=1))
    return mean, math.sqrt(variance)


def _mean_problem(found, n_dice, n_sims):
    mean, deviation = _exact(n_dice)
    if isinstance(found, float) and abs(found - mean) <= 6 * deviation / math.sqrt(n_sims):
        return None
    return f"{n_dice} dice: a mean of {found!r} is too far from {mean:.4f}"


def _error_problem(found, n_dice, n_sims):
    exact = _exact(n_dice)[1] / math.sqrt(n_sims)
    share = 0.05 if n_sims > 3000 else 0.3
    if isinstance(found, float) and abs(found - exact) <= share * exact:
        return None
    return f"{n_sims} simulations: a standard error of {found!r} is too far from {exact:.5f}"


def _first(problems):
    return next((problem for problem in problems if problem), True)


def check_means(actual, expected, seed):
    if not isinstance(actual, dict) or actual.keys() != expected.keys():
        return "expected a mean for each number of dice"
    return _first(_mean_problem(actual[n_dice], n_dice, 40_000) for n_dice in expected)


def check_errors(actual, expected, seed):
    if not isinstance(actual, dict) or actual.keys() != expected.keys():
        return "expected a standard error for each number of simulations"
    return _first(_error_problem(actual[n_sims], 2, n_sims) for n_sims in expected)


def check_large(actual, expected, seed):
    if not isinstance(actual, list) or len(actual) != 3:
        return "expected a mean and a standard error"
    _, mean, error = actual
    if not (isinstance(mean, float) and 1 <= mean <= 6 and isinstance(error, float) and error > 0):
        return f"a mean of {mean!r} with a standard error of {error!r} cannot be right"
    return True
