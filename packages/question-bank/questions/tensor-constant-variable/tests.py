import numpy as np
import tensorflow as tf


def _lists(seed, shape):
    """Floats with one decimal, so that they are never written as integers."""
    rng = np.random.default_rng(seed)
    return [(rng.integers(-50, 50, shape) + 0.1).tolist() for _ in range(2)]


def sums(solution, seed):
    answers = {}
    for shape in [(3,), (2, 4), (2, 1, 3)]:
        total, _ = solution.add_tensors(*_lists(seed, shape))
        answers[str(shape)] = np.asarray(total)
    return answers


def variable_updated(solution, seed):
    answers = {}
    for shape in [(4,), (3, 2)]:
        _, variable = solution.add_tensors(*_lists(seed, shape))
        answers[str(shape)] = np.asarray(variable)
    return answers


# Compared with the same numbers as floats: a case fails for one reason.
def integers(solution, seed):
    rng = np.random.default_rng(seed)
    whole = rng.integers(-20, 20, (2, 3)).tolist()
    large = rng.integers(1_500_000_000, 2_000_000_000, (2, 2)).tolist()
    answers = {}
    for name, values, start in [
        ("integers", *whole),
        ("integers and floats", whole[0], [0.5, 1.5, 2.5]),
        ("floats and integers", [0.5, 1.5, 2.5], whole[1]),
        ("large integers", *large),
    ]:
        found = solution.add_tensors(values, start)
        floats = solution.add_tensors([float(one) for one in values], [float(one) for one in start])
        answers[name] = {
            "dtypes": [np.asarray(one).dtype.name for one in found],
            "same as for floats": [
                bool(np.allclose(np.asarray(one), np.asarray(other), 1e-5, 1e-5))
                for one, other in zip(found, floats, strict=True)
            ],
        }
    return answers


def types(solution, seed):
    total, variable = solution.add_tensors(*_lists(seed, (3,)))
    return {
        "first is a NumPy array": isinstance(total, np.ndarray),
        "second is a tf.Variable": isinstance(variable, tf.Variable),
    }


def unlike_shapes(solution, seed):
    outcomes = {}
    for one, other in [((3,), (2,)), ((3,), (1,)), ((1,), (3,)), ((2, 3), (3,)), ((2, 3), (2, 1))]:
        values, start = _lists(seed, one)[0], _lists(seed, other)[1]
        try:
            solution.add_tensors(values, start)
            outcomes[f"{one} and {other}"] = "no error"
        except ValueError:
            outcomes[f"{one} and {other}"] = "ValueError"
        except tf.errors.OpError as error:
            outcomes[f"{one} and {other}"] = type(error).__name__
    return outcomes


def gradient(solution, seed):
    _, variable = solution.add_tensors(*_lists(seed, (2, 3)))
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(variable)
    found = tape.gradient(total, variable)
    return None if found is None else np.asarray(found)


def empty_lists(solution, seed):
    answers = []
    for empty in [[], [[], []]]:
        total, variable = solution.add_tensors(empty, [list(row) for row in empty])
        answers.append([np.asarray(one).shape for one in (total, variable)])
    return answers
