"""M7: labels of a filtered frame read as if they were positions."""

from idiom_examples import example_tests

HEAD = "import pandas as pd\n\n\n"

POSITIVE = [
    (
        "the first by label",
        HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part.loc[0, 'y']\n",
        6,
    ),
    (
        "the first of a column",
        HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part['y'][0]\n",
        6,
    ),
    ("at", HEAD + "def f(df):\n    part = df[df.x > 0]\n    return part.at[0, 'y']\n", 6),
    (
        "counted labels",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    total = 0
    for i in range(len(part)):
        total += part.loc[i, 'y']
    return total
""",
        8,
    ),
    (
        "counted labels of a column",
        HEAD
        + """\
def f(df):
    part = df.loc[df['x'] > 0]
    return [part['y'][i] for i in range(len(part))]
""",
        6,
    ),
    (
        "a new series in a filtered frame",
        HEAD
        + """\
def f(df, values):
    part = df[df['x'] > 0].copy()
    part['y'] = pd.Series(values)
    return part
""",
        6,
    ),
    (
        "joined beside a new frame",
        HEAD
        + """\
def f(df, table):
    part = df[df['x'] > 0]
    return pd.concat([part, pd.DataFrame(table)], axis=1)
""",
        6,
    ),
    (
        "after dropna",
        HEAD
        + """\
def f(df):
    part = df.dropna()
    return [part.loc[i, 'y'] for i in range(part.shape[0])]
""",
        6,
    ),
    (
        "after a query",
        HEAD + "def f(df):\n    part = df.query('x > 0')\n    return part.loc[0]\n",
        6,
    ),
    (
        "the last by label",
        HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part['y'][len(part) - 1]\n",
        6,
    ),
    (
        "the smallest after sorting",
        HEAD + "def f(df):\n    ordered = df.sort_values('x')\n    return ordered.loc[0, 'y']\n",
        6,
    ),
]

WEAK: set[str] = set()

NEGATIVE = [
    (
        "numbered anew",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0].reset_index(drop=True)
    return part.loc[0, 'y']
""",
    ),
    (
        "numbered anew later",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    part = part.reset_index(drop=True)
    return part['y'][0]
""",
    ),
    (
        "numbered anew in place",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    part.reset_index(drop=True, inplace=True)
    return part['y'][0]
""",
    ),
    ("by position", HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part.iloc[0]\n"),
    (
        "a column by position",
        HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part['y'].iloc[0]\n",
    ),
    (
        "labels of its own index",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    return [part.loc[i, 'y'] for i in part.index]
""",
    ),
    (
        "sorted with new numbers",
        HEAD
        + """\
def f(df):
    ordered = df.sort_values('x', ignore_index=True)
    return ordered.loc[0, 'y']
""",
    ),
    (
        "a key as index",
        HEAD
        + """\
def f(df):
    part = df.set_index('id')
    part = part[part['x'] > 0]
    return part.loc[0, 'y']
""",
    ),
    (
        "a column that is picked",
        HEAD + "def f(df):\n    part = df[['x', 'y']]\n    return part.loc[0, 'y']\n",
    ),
    (
        "a group has keys",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    sums = part.groupby('k')['x'].sum()
    return sums[0]
""",
    ),
    (
        "values by position",
        HEAD + "def f(df):\n    part = df[df['x'] > 0]\n    return part['y'].to_numpy()[0]\n",
    ),
    (
        "an array",
        "import numpy as np\n\n\ndef f(x: np.ndarray):\n    part = x[x > 0]\n    return part[0]\n",
    ),
    (
        "a series with the same index",
        HEAD
        + """\
def f(df, values):
    part = df[df['x'] > 0].copy()
    part['y'] = pd.Series(values, index=part.index)
    return part
""",
    ),
    (
        "columns of the same part beside it",
        HEAD
        + """\
def f(df):
    part = df[df['x'] > 0]
    return pd.concat([part, pd.get_dummies(part['k'])], axis=1)
""",
    ),
    (
        "a store by label",
        HEAD + "def f(df, i):\n    part = df[df['x'] > 0]\n    return part.loc[i, 'y']\n",
    ),
]

test_found, test_silent = example_tests("M7", POSITIVE, NEGATIVE, weak=WEAK)
