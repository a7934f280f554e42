"""M2: changing what is walked over."""

from idiom_examples import example_tests

HEAD = "import pandas as pd\n\n\n"

POSITIVE = [
    (
        "a store by at",
        HEAD
        + """\
def f(df):
    for i, row in df.iterrows():
        df.at[i, 'double'] = row['x'] * 2
    return df
""",
        6,
    ),
    (
        "a store by loc",
        HEAD
        + """\
def f(df):
    for i, row in df.iterrows():
        if row.x > 0:
            df.loc[i, 'x'] = 0
    return df
""",
        7,
    ),
    (
        "rows dropped",
        HEAD
        + """\
def f(df):
    for i, row in df.iterrows():
        if row['x'] < 0:
            df.drop(i, inplace=True)
    return df
""",
        7,
    ),
    (
        "a new frame under the same name",
        HEAD
        + """\
def f(df):
    for i, row in df.iterrows():
        if row['x'] < 0:
            df = df.drop(i)
    return df
""",
        7,
    ),
    (
        "a store in the row is lost",
        HEAD
        + """\
def f(df):
    for _, row in df.iterrows():
        row['x'] = row['x'] * 2
    return df
""",
        6,
    ),
    (
        "tuples",
        HEAD
        + """\
def f(df):
    for row in df.itertuples():
        df.loc[row.Index, 'x'] = row.x * 2
    return df
""",
        6,
    ),
    (
        "drop while counting up",
        HEAD
        + """\
def f(df: pd.DataFrame):
    for i in range(len(df)):
        if df['x'][i] < 0:
            df = df.drop(i)
    return df
""",
        7,
    ),
    (
        "items of a list removed",
        """\
def f(items):
    for item in items:
        if item < 0:
            items.remove(item)
    return items
""",
        4,
    ),
    (
        "keys of a dict deleted",
        """\
def f(table):
    for key in table:
        if not table[key]:
            del table[key]
    return table
""",
        4,
    ),
    (
        "the rows grow",
        HEAD
        + """\
def f(df):
    for i, row in df.iterrows():
        df.loc[len(df)] = row
    return df
""",
        6,
    ),
]

WEAK: set[str] = set()

NEGATIVE = [
    (
        "another frame is written",
        HEAD
        + """\
def f(df, out):
    for i, row in df.iterrows():
        out.at[i, 'x'] = row['x'] * 2
    return out
""",
    ),
    (
        "columns one by one",
        HEAD
        + """\
def f(df):
    for column in df.columns:
        df[column] = df[column].fillna(0)
    return df
""",
    ),
    (
        "groups one by one",
        HEAD
        + """\
def f(df):
    for key, group in df.groupby('k'):
        df.loc[group.index, 'rank'] = group['x'].rank()
    return df
""",
    ),
    (
        "only read",
        HEAD
        + """\
def f(df):
    total = 0
    for _, row in df.iterrows():
        total += row['x']
    return total
""",
    ),
    (
        "a copy of the list is walked",
        """\
def f(items):
    for item in list(items):
        if item < 0:
            items.remove(item)
    return items
""",
    ),
    (
        "out of the loop at once",
        """\
def f(items, item):
    for other in items:
        if other == item:
            items.remove(other)
            break
    return items
""",
    ),
    (
        "a queue that grows",
        """\
def f(queue, graph):
    for node in queue:
        queue.append(graph[node])
    return queue
""",
    ),
    (
        "the row is collected",
        HEAD
        + """\
def f(df):
    rows = []
    for _, row in df.iterrows():
        row['x'] = 0
        rows.append(row)
    return pd.DataFrame(rows)
""",
    ),
    (
        "a list of values is stored after the loop",
        HEAD
        + """\
def f(df):
    values = []
    for row in df.itertuples():
        values.append(row.x * 2)
    df['double'] = values
    return df
""",
    ),
    (
        "values of a dict changed",
        "def f(table):\n    for key in table:\n        table[key] = 0\n    return table\n",
    ),
    (
        "a table of lists",
        "def f(rows):\n    for row in rows:\n        row['x'] = 0\n    return rows\n",
    ),
]

test_found, test_silent = example_tests("M2", POSITIVE, NEGATIVE, weak=WEAK)
