import numpy as np
import pandas as pd


def _plain(value):
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def _facts(result):
    """Types and values of all columns, values as Python's own."""
    return {
        "types": {name: str(result[name].dtype) for name in result.columns},
        "values": {name: [_plain(value) for value in result[name]] for name in result.columns},
        "index": [_plain(label) for label in result.index],
    }


def _memory(frame):
    return int(frame.memory_usage(deep=True, index=False).sum())


def integers(solution, seed):
    rng = np.random.default_rng(seed)
    limits = [(-128, 127), (0, 127), (-129, 5), (-128, 0), (0, 128), (-32768, 32767), (-32769, 1)]
    limits += [(0, 32768), (-(2**31), 2**31 - 1), (0, 2**31), (-(2**31) - 1, 0), (-(2**63), 2**63 - 1)]
    columns = {
        f"{low} to {high}": np.array([low, high, *rng.integers(low, high, size=4)])
        for low, high in limits
    }
    columns["from int32"] = rng.integers(1000, size=6).astype("int32")
    columns["zeros"] = np.zeros(6, dtype="int64")
    df = pd.DataFrame(columns, index=rng.permutation(20)[:6])
    result = solution.shrink(df)
    counts = pd.DataFrame({name: rng.integers(100, size=300) for name in "abc"})
    before = _memory(counts)
    return {**_facts(result), "memory to a quarter": 4 * _memory(solution.shrink(counts)) <= before}


def floats(solution, seed):
    rng = np.random.default_rng(seed)
    prices = rng.uniform(1.0, 500.0, size=8)
    with_gaps = np.where(np.arange(8) % 3 == 1, np.nan, prices)
    df = pd.DataFrame(
        {
            "prices": prices,
            "wide": np.array([1e-30, -1e30, 1e10 + 0.5, 16777217.0, 0.1, 0.0, -0.3, 1e-7]),
            "gaps": with_gaps,
            "only gaps": np.full(8, np.nan),
            "infinite": np.array([np.inf, -np.inf, 1.5, np.nan, 2.5, 0.1, 3.0, 4.0]),
        }
    )
    result = solution.shrink(df)
    values = {name: result[name].to_numpy().astype(float) for name in result.columns}
    return {"types": {name: str(result[name].dtype) for name in result.columns}, "values": values}


def lossy_floats(solution, seed):
    rng = np.random.default_rng(seed)
    common = rng.uniform(1.0, 9.0, size=6)
    rare = [1e39, -4e38, 1e-50, 1.234567e-42, 1e300, 3.3e-44]
    df = pd.DataFrame()
    for number, value in enumerate(rare):
        column = common.copy()
        column[int(rng.integers(6))] = value
        df[f"one of {number}"] = column
    result = solution.shrink(df)
    values = {name: result[name].to_numpy().astype(float) for name in result.columns}
    return {"types": {name: str(result[name].dtype) for name in result.columns}, "values": values}


def text_share(solution, seed):
    rng = np.random.default_rng(seed)
    distinct = [f"word {number}" for number in rng.permutation(900)[:10]]
    df = pd.DataFrame(
        {
            "5 of 10": rng.permutation(distinct[:5] * 2),
            "4 of 10": rng.permutation(distinct[:4] * 2 + distinct[:2]),
            "10 of 10": distinct,
            "1 of 10": distinct[:1] * 10,
            "gaps, 4 of 10": [*distinct[:4], None, *distinct[:4], np.nan],
            "gaps, 5 of 10": [None, *distinct[:5], np.nan, None, None, *distinct[:1]],
        }
    ).astype(object)
    df["string, 4 of 10"] = df["4 of 10"].astype("string")
    df["string, 6 of 10"] = pd.array(distinct[:6] + distinct[:4], dtype="string")
    results = {
        share: _facts(solution.shrink(df.copy(), share)) for share in (0.1, 0.4, 0.45, 0.6, 1.0)
    }
    long_words = pd.DataFrame({"s": [f"a rather long word {number % 4}" for number in range(200)]})
    before = _memory(long_words)
    return {
        "0.5 unless given": _facts(solution.shrink(df)),
        **{str(share): facts for share, facts in results.items()},
        "memory to a quarter": 4 * _memory(solution.shrink(long_words)) <= before,
    }


def nullable_integers(solution, seed):
    rng = np.random.default_rng(seed)
    small = rng.integers(-100, 100, size=6).tolist()
    df = pd.DataFrame(
        {
            "missing": pd.array([*small[:4], None, None], dtype="Int64"),
            "none missing": pd.array(small, dtype="Int64"),
            "wide": pd.array([40_000, None, *small[:4]], dtype="Int64"),
            "above 2**53": pd.array([2**53 + 1, None, 1, 2, None, 3], dtype="Int64"),
            "from Int32": pd.array([300, None, 1, 2, 3, None], dtype="Int32"),
        }
    )
    return _facts(solution.shrink(df))


def other_columns(solution, seed):
    rng = np.random.default_rng(seed)
    flags = rng.permutation([True, False] * 4)
    df = pd.DataFrame(
        {
            "flags": flags,
            "unsigned": np.arange(8, dtype="uint32"),
            "single": rng.uniform(size=8).astype("float32"),
            "stamps": pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(99, size=8), "D"),
            "category": pd.Categorical(list("abcdefgh")),
            "lists": [[1], [1], [2], [1], [1], [1], [1], [1]],
            "mixed": pd.Series(["a", 1, "a", "a", 1, "a", "a", 1], dtype=object),
        }
    )
    result = solution.shrink(df)
    return {
        "types": {name: str(result[name].dtype) for name in result.columns},
        "same values": {name: bool((result[name] == df[name]).all()) for name in result.columns},
    }


def no_rows(solution, seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame({"n": [1], "x": [0.5], "s": pd.Series(["a"], dtype=object)})
    df["flag"] = True
    result = solution.shrink(df[rng.permutation(df.columns)].iloc[:0])
    nothing = solution.shrink(pd.DataFrame(index=range(3)))
    return {
        "types": {name: str(result[name].dtype) for name in result.columns},
        "rows": len(result),
        "no columns": list(nothing.shape),
    }


def original_untouched(solution, seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame(
        {
            "n": rng.integers(50, size=6),
            "flag": [True] * 6,
            "x": rng.uniform(size=6),
            "large": [1e300] * 6,
        }
    )
    df["s"] = pd.Series(["a", "a", "a", "a", "a", "b"], dtype=object)
    before = df.copy()
    result = solution.shrink(df)
    result.loc[2, "flag"] = False
    result.loc[3, "large"] = 2e300
    return {
        "types": {name: str(df[name].dtype) for name in df.columns},
        "values as before": bool(df.equals(before)),
    }
