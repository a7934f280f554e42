import copy

import numpy as np

NAMES = ["active", "age", "city", "code", "score"]


def _data(rng, size, names=NAMES):
    """Columns of five types; the text in code is made of digits."""
    columns = {
        "active": (rng.random(size) < 0.5).tolist(),
        "age": rng.integers(18, 90, size=size).tolist(),
        "city": rng.choice(["Bonn", "Ulm", "Kiel"], size=size).tolist(),
        "code": [f"{number:05d}" for number in rng.integers(1, 9999, size=size)],
        "score": (rng.integers(1, 400, size=size) / 8.0 + 0.0625).tolist(),
    }
    return {name: columns[name] for name in names}


def _rows(data):
    return list(zip(*data.values(), strict=True))


def _both(solution, data):
    first = solution.from_columns(data)
    second = solution.from_records(_rows(data), list(data))
    return {
        "from_columns": first,
        "from_records": second,
        "equal": bool(first.equals(second)),
    }


# A case fails for one reason: in all cases but column_order the columns are in alphabetical order,
# and in all but same_table they are of one type each, without text of digits.
def same_table(solution, seed):
    rng = np.random.default_rng(seed)
    return [_both(solution, _data(rng, int(rng.integers(4, 9)))), _both(solution, _data(rng, 1))]


def column_order(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(3, 6))
    data = {name: rng.integers(99, size=size).tolist() for name in ["red", "blue", "lime", "grey"]}
    return _both(solution, data)


def _outcome(function, *arguments):
    try:
        function(*arguments)
    except ValueError:
        return "ValueError"
    return "no error"


def unequal_columns(solution, seed):
    rng = np.random.default_rng(seed)
    numbers = rng.integers(99, size=5).tolist()
    return {
        name: _outcome(solution.from_columns, data)
        for name, data in {
            "last one short": {"a": numbers, "b": numbers, "c": numbers[:4]},
            "first one short": {"a": numbers[:2], "b": numbers},
            "one empty": {"a": numbers, "b": []},
        }.items()
    }


def row_width(solution, seed):
    rng = np.random.default_rng(seed)
    full = [tuple(row) for row in rng.integers(99, size=(5, 3)).tolist()]
    place = int(rng.integers(1, 5))
    few, many = full[0][:2], (*full[0], 1)
    tables = {
        "all too short": [few] * 3,
        "all too long": [many] * 3,
        "first too short": [few, *full],
        "one too short": [*full[:place], few, *full[place:]],
        "one too long": [*full[:place], many, *full[place:]],
        "an empty row": [*full[:place], (), *full[place:]],
    }
    return {
        name: _outcome(solution.from_records, rows, ["a", "b", "c"])
        for name, rows in tables.items()
    }


def no_data(solution, seed):
    names = [f"column {number}" for number in range(2 + seed % 3)]
    frames = {
        "lists without values": solution.from_columns({name: [] for name in names}),
        "no rows": solution.from_records([], names),
        "no columns": solution.from_columns({}),
        "no rows, no columns": solution.from_records([], []),
    }
    return {
        name: {"columns": list(frame.columns), "rows": len(frame)} for name, frame in frames.items()
    }


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    data = {
        "a": rng.integers(1, 99, size=6).tolist(),
        "b": (rng.integers(1, 99, size=6) / 4.0 + 0.125).tolist(),
    }
    data["a"][int(rng.integers(6))] = None
    data["b"][int(rng.integers(6))] = None
    return _both(solution, data)


def arguments_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    data = {name: rng.integers(99, size=4).tolist() for name in "abc"}
    rows, columns = _rows(data), list(data)
    given = copy.deepcopy((data, rows, columns))
    solution.from_columns(data)
    solution.from_records(rows, columns)
    return {
        "data": data == given[0] and list(data) == list(given[0]),
        "rows": rows == given[1],
        "columns": columns == given[2],
    }
