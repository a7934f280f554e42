import numpy as np


def known_gram(solution, seed):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(int(rng.integers(3, 9)), int(rng.integers(1, 4))))
    return {
        "by hand": solution.rbf_gram(np.array([[0.0], [1.0], [2.0]]), float(np.log(2.0))),
        "random": solution.rbf_gram(points, float(rng.uniform(0.2, 2.0))),
    }


def rbf_is_psd(solution, seed):
    points = np.random.default_rng(seed).normal(size=(20, 3))
    return [bool(solution.is_psd(solution.rbf_gram(points, gamma))) for gamma in (0.01, 0.1, 1.0)]


def unit_diagonal(solution, seed):
    points = np.random.default_rng(seed).uniform(-10.0, 10.0, size=(60, 7))
    return np.diagonal(solution.rbf_gram(points, 1.0)).copy()


def _outcomes(function, calls):
    outcomes = []
    for arguments in calls:
        try:
            function(*arguments)
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def bad_gamma(solution, seed):
    points = np.random.default_rng(seed).normal(size=(4, 2))
    return _outcomes(solution.rbf_gram, [(points, 0.0), (points, -0.5)])


def indefinite(solution, seed):
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(4, 4)))[0]
    turned = turn @ np.diag([3.0, 2.0, -0.5, -1.0]) @ turn.T
    return {
        "one negative": bool(solution.is_psd(np.array([[1.0, 2.0], [2.0, 1.0]]))),
        "two negative": bool(solution.is_psd((turned + turned.T) / 2.0)),
        "all negative": bool(solution.is_psd(np.diag([-1.0, -2.0]))),
    }


def asymmetric(solution, seed):
    upper = np.triu(np.random.default_rng(seed).uniform(0.1, 0.2, size=(4, 4)), 1)
    return [bool(solution.is_psd(np.eye(4) + upper)), bool(solution.is_psd(np.eye(4) - upper.T))]


# Each row of these is dominated by its diagonal: a case fails for one reason.
def rank_deficient(solution, seed):
    value = float(np.random.default_rng(seed).integers(1, 9))
    return [
        bool(solution.is_psd(np.diag([value, 0.0, 2.0]))),
        bool(solution.is_psd(np.array([[value, -value], [-value, value]]))),
        bool(solution.is_psd(np.zeros((3, 3)))),
    ]


def relative_tolerance(solution, seed):
    large = 10.0 ** float(np.random.default_rng(seed).uniform(5.0, 7.0))
    return {
        "beside a large one": bool(solution.is_psd(np.diag([large, -1e-10 * large]))),
        "too far below 0": bool(solution.is_psd(np.diag([large, -1e-6 * large]))),
        "beside 1": bool(solution.is_psd(np.diag([1.0, -1e-4]))),
        "a wider tolerance": bool(solution.is_psd(np.diag([1.0, -1e-4]), tol=1e-2)),
    }


def nan_matrix(solution, seed):
    rng = np.random.default_rng(seed)
    place, other = rng.choice(4, size=2, replace=False)
    diagonal, pair = np.eye(4), np.eye(4)
    diagonal[place, place] = np.nan
    pair[place, other] = pair[other, place] = np.nan
    return [bool(solution.is_psd(diagonal)), bool(solution.is_psd(pair))]


def not_square(solution, seed):
    rng = np.random.default_rng(seed)
    return _outcomes(
        solution.is_psd, [(rng.normal(size=(2, 3)),), (rng.normal(size=(3, 1)),), (np.ones(4),)]
    )


def input_unchanged(solution, seed):
    points = np.random.default_rng(seed).normal(size=(5, 2))
    matrix = points @ points.T
    solution.rbf_gram(points, 0.5)
    solution.is_psd(matrix)
    return [points, matrix]
