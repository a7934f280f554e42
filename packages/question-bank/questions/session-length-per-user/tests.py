import numpy as np
import pandas as pd


def _log(rng, users, minutes, hour=9):
    """Events of one day, so many minutes after the hour."""
    day = pd.Timestamp("2024-01-01") + pd.Timedelta(days=int(rng.integers(300)), hours=hour)
    offsets = pd.to_timedelta(np.array(list(minutes), dtype=float), unit="min")
    return pd.DataFrame({"user_id": list(users), "timestamp": day + offsets})


def _steps(rng, size):
    """Minutes in ascending order, with gaps of up to 20 and of more than 40 minutes."""
    return np.cumsum(rng.permutation(np.resize([5, 41, 10, 60, 20], size)))


# A case fails for one reason: but for the cases on users and on order there is one user, whose
# events stand in order, within one day, none missing and none twice.
def spans(solution, seed):
    rng = np.random.default_rng(seed)
    minutes = [0, 7, 100, 130, 240, *rng.integers(250, 500, size=2)]
    return solution.span_per_user(_log(rng, "babcaba", minutes))


def gap_of_timeout(solution, seed):
    rng = np.random.default_rng(seed)
    log = _log(rng, "aaaaaa", [0, 30, 60, 91, 121, 152])
    second = pd.Timedelta(seconds=1)
    log.loc[5, "timestamp"] = log.loc[4, "timestamp"] + pd.Timedelta(minutes=30) + second
    hour = _log(rng, "aaaa", [0, 60, 121, 181])
    results = {"30 minutes": solution.sessions(log), "an hour": solution.sessions(hour, "1h")}
    return {name: result["n_events"].tolist() for name, result in results.items()}


def several_users(solution, seed):
    rng = np.random.default_rng(seed)
    # By turns: every gap between rows is short, while those of each user are long.
    users = ["a", "b", "c", "a", "b", "c", *rng.permutation(list("abc"))]
    return solution.sessions(_log(rng, users, np.arange(9) * 13))


def midnight(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.sessions(_log(rng, "aaaaa", [0, 20, 40, 65, 200], hour=23))


def any_order(solution, seed):
    rng = np.random.default_rng(seed)
    log = _log(rng, "a" * 8, _steps(rng, 8))
    # The last event comes first, so a gap in the order of the rows is never long.
    return solution.sessions(log.iloc[::-1].set_axis([3, 3, 9, 1, 0, 2, 7, 7]))


def same_moment(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.sessions(_log(rng, "aaaaaa", [0, 0, 10, 70, 70, 70]))


def missing_stamps(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.sessions(_log(rng, "aaaaab", [0, None, 10, 70, None, None]))


def no_events(solution, seed):
    log = _log(np.random.default_rng(seed), "a", [0]).iloc[:0]
    result = solution.sessions(log)
    return {
        "spans": len(solution.span_per_user(log)),
        "columns": list(result.columns),
        "rows": len(result),
    }


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    log = _log(rng, "aaaa", [70, 0, 10, 20]).set_axis([4, 2, 7, 1])
    solution.span_per_user(log)
    solution.sessions(log)
    return log


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    users = np.array([f"user {number:05d}" for number in range(size // 10)], dtype=object)
    start = pd.Timestamp("2024-01-01")
    stamps = start + pd.to_timedelta(np.arange(size) * 7, unit="s")
    log = pd.DataFrame({"user_id": np.tile(users, 10), "timestamp": stamps})
    return solution.sessions(log, "1h")["n_events"].to_numpy()[::31]
