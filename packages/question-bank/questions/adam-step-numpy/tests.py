import numpy as np


def _state(rng, shape):
    """Parameters, gradient and moments of earlier steps."""
    w, g, m = rng.normal(size=(3, *shape))
    return w, g, m, rng.uniform(0.5, 2.0, size=shape)


def _step(solution, w, g, m, v, *rest, **options):
    """Moments apart from the parameters; at rank 0 numbers stand for arrays."""
    w, m, v = solution.adam_step(w, g, m, v, *rest, **options)
    return [np.asarray(w), np.asarray(m), np.asarray(v)]


# Only here do moments of zero meet a gradient, and only in `later_steps` is t above 1.
def first_step(solution, seed):
    rng = np.random.default_rng(seed)
    zeros = np.zeros(6)
    g = rng.choice([-1.0, 1.0], size=6) * 10.0 ** rng.permutation(6)
    return {
        "by hand": _step(solution, np.array([1.0]), np.array([4.0]), np.zeros(1), np.zeros(1), 1),
        # From parameters of zero the whole change can be seen.
        "sizes of gradients": _step(solution, zeros.copy(), g, zeros.copy(), zeros.copy(), 1),
    }


def later_steps(solution, seed):
    rng = np.random.default_rng(seed)
    w, _, m, v = _state(rng, (5,))
    places = []
    for t in range(4, 104):
        # The gradient of a valley that gets steeper, with noise from the seed.
        w, m, v = solution.adam_step(w, 2.0 * w + 0.1 * rng.normal(size=5), m, v, t)
        places.append([*w, *m, *v])
    return np.array(places)


def own_settings(solution, seed):
    rng = np.random.default_rng(seed)
    results = []
    for lr, b1, b2 in [(0.1, 0.5, 0.9), (1.0, 0.0, 0.99), (0.02, 0.8, 0.5)]:
        w, g, m, v = _state(rng, (4,))
        results.append(_step(solution, w, g, m, v, 1, lr=lr, b1=b1, b2=b2))
    w, g, m, v = _state(rng, (4,))
    results.append(_step(solution, w, g, m, v, 1, 0.5, 0.7, 0.6))
    return results


def tiny_gradients(solution, seed):
    rng = np.random.default_rng(seed)
    g = rng.choice([-1.0, 1.0], size=4) * 10.0 ** np.array([-7.0, -8.0, -9.0, -10.0])
    w, _, m, _ = _state(rng, (4,))
    # From parameters of zero the whole change can be seen.
    tiny = _step(solution, np.zeros(4), g, 2.0 * g, 3.0 * g**2, 1)[0]
    return {"default eps": tiny, "eps 0.25": _step(solution, w, m, m.copy(), m**2, 1, eps=0.25)[0]}


def zero_gradient(solution, seed):
    rng = np.random.default_rng(seed)
    w, _, m, v = _state(rng, (3,))
    zeros = np.zeros(3)
    return {
        "moments of zero": _step(solution, w, zeros.copy(), zeros.copy(), zeros.copy(), 1),
        "other moments": _step(solution, w, zeros.copy(), m, v, 1),
    }


def any_rank(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        str(shape): _step(solution, *(np.array(part) for part in _state(rng, shape)), 1)
        for shape in [(), (2, 3), (2, 1, 4), (0,)]
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    w, g, m, v = _state(rng, (3,))
    calls = {
        "t 0": (w, g, m, v, 0),
        "t below 0": (w, g, m, v, -1),
        "shorter gradient": (w, g[:2], m, v, 1),
        "gradient of length 1": (w, g[:1], m, v, 1),
        "moments of another rank": (w, g, m[None, :], v[None, :], 1),
        "second moment as a number": (w, g, m, np.array(1.0), 1),
        "parameters of length 1": (w[:1], g, m, v, 1),
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.adam_step(*arguments)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    arguments = _state(np.random.default_rng(seed), (4,))
    results = solution.adam_step(*arguments, 5)
    shared = any(np.shares_memory(new, old) for new in results for old in arguments)
    return {"arguments": list(arguments), "results share memory with them": shared}
