"""S2: walking the rows of a frame."""

from idiom_examples import example_tests

HEAD = "import numpy as np\nimport pandas as pd\n\n\n"

POSITIVE = [
    (
        "a sum over iterrows",
        HEAD
        + """\
def total(df: pd.DataFrame) -> float:
    result = 0.0
    for _, row in df.iterrows():
        result += row["price"] * row["count"]
    return result
""",
        7,
    ),
    (
        "a list from iterrows of something that nothing else tells about",
        """\
def ratios(df):
    out = []
    for index, row in df.iterrows():
        out.append(row["a"] / row["b"])
    return out
""",
        3,
    ),
    (
        "itertuples over few rows of settings",
        HEAD
        + """\
def limits(config: pd.DataFrame) -> dict:
    found = {}
    for row in config.itertuples():
        found[row.name] = row.limit
    return found
""",
        7,
    ),
    (
        "a comprehension",
        HEAD
        + """\
def totals(df: pd.DataFrame) -> list:
    return [row.a + row.b for row in df.itertuples()]
""",
        6,
    ),
    (
        "cells stored by their number",
        HEAD
        + """\
def add_total(df: pd.DataFrame) -> pd.DataFrame:
    df = df.copy()
    for i in range(len(df)):
        df.loc[i, "total"] = df.loc[i, "a"] + df.loc[i, "b"]
    return df
""",
        7,
    ),
    (
        "cells stored by the index",
        HEAD
        + """\
def flag(df: pd.DataFrame) -> pd.DataFrame:
    out = df.copy()
    for label in out.index:
        out.at[label, "big"] = out.at[label, "x"] > 10
    return out
""",
        7,
    ),
    (
        "rows read by iloc",
        HEAD
        + """\
def total(df: pd.DataFrame) -> float:
    result = 0.0
    for i in range(len(df)):
        result += df.iloc[i]["price"]
    return result
""",
        7,
    ),
    (
        "apply by rows",
        HEAD
        + """\
def totals(df: pd.DataFrame) -> pd.Series:
    return df.apply(lambda r: r.a + r.b, axis=1)
""",
        6,
    ),
    (
        "apply by rows, in words",
        HEAD + "def totals(df):\n    return df.apply(add_up, axis='columns')\n",
        6,
    ),
    (
        "a balance that needs the row before is a loop, yet not one of Series",
        HEAD
        + """\
def balances(df: pd.DataFrame) -> list[float]:
    balance, out = 0.0, []
    for _, row in df.iterrows():
        balance = max(0.0, balance + row["change"])
        out.append(balance)
    return out
""",
        7,
    ),
    (
        "an action for each row",
        HEAD
        + """\
def notify(df: pd.DataFrame, send) -> None:
    for row in df.itertuples():
        send(row.address, row.text)
""",
        6,
    ),
    (
        "a text for each row",
        HEAD
        + """\
def lines(df: pd.DataFrame) -> list[str]:
    return [f"{row.name}: {row.price}" for row in df.itertuples()]
""",
        6,
    ),
    (
        "a few corrections by label",
        HEAD
        + """\
def correct(df: pd.DataFrame, fixes: dict) -> pd.DataFrame:
    df = df.copy()
    for label, price in fixes.items():
        df.at[label, "price"] = price
    return df
""",
        7,
    ),
]

WEAK = {
    "apply by rows",
    "apply by rows, in words",
    "a balance that needs the row before is a loop, yet not one of Series",
    "an action for each row",
    "a text for each row",
    "a few corrections by label",
}

NEGATIVE = [
    (
        "a state machine over itertuples",
        HEAD
        + """\
def balances(df: pd.DataFrame) -> list[float]:
    balance, out = 0.0, []
    for row in df.itertuples():
        balance = max(0.0, balance + row.change)
        out.append(balance)
    return out
""",
    ),
    (
        "columns, not rows",
        HEAD
        + """\
def fill(df: pd.DataFrame) -> pd.DataFrame:
    out = df.copy()
    for column in out.columns:
        out.loc[out[column] < 0, column] = 0
    return out
""",
    ),
    (
        "one column by loc for each name",
        HEAD
        + """\
def scale(df: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    out = df.copy()
    for name in names:
        out.loc[:, name] = out[name] / 100
    return out
""",
    ),
    (
        "groups",
        HEAD
        + """\
def totals(df: pd.DataFrame) -> dict:
    return {key: group["x"].sum() for key, group in df.groupby("key")}
""",
    ),
    (
        "zip of columns",
        HEAD
        + """\
def pairs(df: pd.DataFrame) -> list:
    return [f"{a}-{b}" for a, b in zip(df["a"], df["b"])]
""",
    ),
    (
        "apply by columns",
        HEAD
        + """\
def spread(df: pd.DataFrame) -> pd.Series:
    return df.apply(lambda c: c.max() - c.min())
""",
    ),
    (
        "NumPy's apply and other axes",
        HEAD + "def totals(X: np.ndarray) -> np.ndarray:\n    return X.sum(axis=1)\n",
    ),
    (
        "a cell outside of any loop",
        HEAD
        + "def first(df: pd.DataFrame) -> float:\n    return df.loc[0, 'x'] + df.iloc[1]['x']\n",
    ),
    (
        "a store by mask",
        HEAD
        + """\
def floors(df: pd.DataFrame, limits: dict) -> pd.DataFrame:
    out = df.copy()
    for key, limit in limits.items():
        out.loc[out["key"] == key, "limit"] = limit
    return out
""",
    ),
    (
        "records of a list",
        """\
def total(rows: list[dict]) -> float:
    result = 0.0
    for row in rows:
        result += row["price"]
    return result
""",
    ),
    (
        "another at",
        """\
def heat(grid, points):
    for point in points:
        grid.at(point)
    return grid
""",
    ),
]

test_found, test_silent = example_tests("S2", POSITIVE, NEGATIVE, weak=WEAK)
