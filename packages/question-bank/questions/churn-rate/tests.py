import numpy as np
import pandas as pd


def _users(rng, flags):
    ids = rng.permutation(9000)[: len(flags)]
    return pd.DataFrame({"user_id": ids, "active": flags})


# A case fails for one reason: users listed twice, missing flags and segments have a case each,
# and only the first has rates of more than two decimals.
def plain_flags(solution, seed):
    rng = np.random.default_rng(seed)
    drawn = rng.permutation([1] * int(rng.integers(1, 30)) + [0] * 7 + [1] * 4)
    return {
        "three of five": solution.churn_rate(_users(rng, [1, 0, 1, 0, 0])),
        "one of seven": solution.churn_rate(_users(rng, [1, 1, 1, 0, 1, 1, 1])),
        "drawn": solution.churn_rate(_users(rng, drawn)),
        "all": solution.churn_rate(_users(rng, [0, 0, 0])),
    }


def repeated_users(solution, seed):
    rng = np.random.default_rng(seed)
    # Four users; the last flags are 0, 1, 0, 0, the first ones 1, 0, 1, 0.
    frame = _users(rng, [1, 0, 1, 0, 1, 0, 0, 1, 0, 0])
    ids = frame["user_id"].to_numpy()[:4]
    # The last flag of the first user is missing, so nothing is known of that user any more.
    last = _users(rng, [0.0, 1.0, 0.0, 1.0, 1.0, np.nan])
    last.loc[5, "user_id"] = last.loc[0, "user_id"]
    four = frame.assign(user_id=ids[[0, 1, 2, 3, 1, 0, 2, 1, 3, 0]])
    return {
        "four users": solution.churn_rate(four),
        "the last flag missing": solution.churn_rate(last),
    }


def kinds_of_flags(solution, seed):
    rng = np.random.default_rng(seed)
    flags = rng.permutation([0, 0, 0, 1, 1])
    kinds = {
        "integers": flags,
        "floats": flags.astype(float),
        "booleans": flags.astype(bool),
    }
    return {name: solution.churn_rate(_users(rng, values)) for name, values in kinds.items()}


def missing_flags(solution, seed):
    rng = np.random.default_rng(seed)
    gaps = _users(rng, rng.permutation([1.0, 0.0, np.nan, 0.0, np.nan, 1.0, 1.0]))
    return {
        "two of five": solution.churn_rate(gaps),
        "booleans": solution.churn_rate(_users(rng, [True, None, False, True, False])),
        "nothing known": solution.churn_rate(_users(rng, [np.nan, np.nan])),
    }


def segments(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _users(rng, [1.0, 0.0, 0.0, np.nan, 1.0, 0.0, np.nan, 1.0, 0.0])
    return solution.churn_rate(frame.assign(plan=list("basxbsxsb")), by="plan")


def bad_flags(solution, seed):
    rng = np.random.default_rng(seed)
    columns = {
        "2": [1, 0, 2, 1],
        "-1": [1, -1, 0, 1],
        "0.5": [1.0, 0.5, np.nan, 1.0],
        "yes": ["yes", 1, 0, 1],
    }
    outcomes = {}
    for name, flags in columns.items():
        try:
            solution.churn_rate(_users(rng, flags))
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
        except TypeError:
            outcomes[name] = "TypeError"
    early = _users(rng, [7, 0, 1])
    early["user_id"] = 5
    try:
        solution.churn_rate(early)
        outcomes["in an earlier row"] = "no error"
    except ValueError:
        outcomes["in an earlier row"] = "ValueError"
    return outcomes


def no_users(solution, seed):
    return solution.churn_rate(_users(np.random.default_rng(seed), [1, 0]).iloc[:0])


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _users(rng, [1.0, 0.0, np.nan, 0.0]).assign(plan=list("abab"))
    frame.loc[3, "user_id"] = frame.loc[0, "user_id"]
    solution.churn_rate(frame)
    solution.churn_rate(frame, by="plan")
    return frame
