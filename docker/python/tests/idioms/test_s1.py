"""S1: loops that take an array apart by an index."""

from idiom_examples import example_tests, findings_of

HEAD = "import numpy as np\n\n\n"

POSITIVE = [
    (
        "a store by index",
        HEAD
        + """\
def double(x: np.ndarray) -> np.ndarray:
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = x[i] * 2
    return out
""",
        6,
    ),
    (
        "a sum by index, known by its shape alone",
        HEAD
        + """\
def weighted(x, w):
    total = 0.0
    for i in range(x.shape[0]):
        total += x[i] * w[i]
    return total
""",
        6,
    ),
    (
        "nested loops over pairs of rows",
        HEAD
        + """\
def distances(X: np.ndarray) -> np.ndarray:
    n = len(X)
    D = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            D[i, j] = np.sqrt(((X[i] - X[j]) ** 2).sum())
    return D
""",
        7,
    ),
    (
        "a symmetric table",
        HEAD
        + """\
def similarities(X):
    n, d = X.shape
    S = np.zeros((n, n))
    for i in range(n):
        for j in range(i, n):
            value = np.dot(X[i], X[j])
            S[i, j] = value
            S[j, i] = value
    return S
""",
        7,
    ),
    (
        "a matrix product",
        HEAD
        + """\
def product(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    n, k = A.shape
    m = B.shape[1]
    C = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            for q in range(k):
                C[i, j] += A[i, q] * B[q, j]
    return C
""",
        8,
    ),
    (
        "rows appended to a list",
        HEAD
        + """\
def norms(X: np.ndarray) -> np.ndarray:
    result = []
    for i in range(len(X)):
        row = X[i]
        result.append(np.linalg.norm(row))
    return np.array(result)
""",
        6,
    ),
    (
        "a condition inside",
        HEAD
        + """\
def relu(x: np.ndarray) -> np.ndarray:
    out = np.zeros_like(x)
    for i in range(x.size):
        if x[i] > 0:
            out[i] = x[i]
        else:
            out[i] = 0
    return out
""",
        6,
    ),
    (
        "a column of a frame",
        """\
import pandas as pd


def total(df: pd.DataFrame) -> float:
    result = 0
    for i in range(len(df)):
        result += df["price"][i] * df["count"][i]
    return result
""",
        6,
    ),
    (
        "column by column is a short loop",
        HEAD
        + """\
def standardize(X: np.ndarray) -> np.ndarray:
    out = np.empty_like(X)
    for j in range(X.shape[1]):
        out[:, j] = (X[:, j] - X[:, j].mean()) / X[:, j].std()
    return out
""",
        6,
    ),
    (
        "the inner loop of rounds that depend on each other",
        HEAD
        + """\
def smooth(x: np.ndarray, rounds: int) -> np.ndarray:
    for _ in range(rounds):
        out = np.zeros_like(x)
        for i in range(len(x)):
            out[i] = x[i] / 2
        x = out
    return x
""",
        7,
    ),
    (
        "a norm for each row",
        HEAD
        + """\
def norms(X: np.ndarray) -> np.ndarray:
    return np.array([np.linalg.norm(row) for row in X])
""",
        5,
    ),
    (
        "the rows by value, with several steps",
        HEAD
        + """\
def spreads(X: np.ndarray) -> np.ndarray:
    out = []
    for row in X:
        low, high = row.min(), row.max()
        out.append(high - low)
    return np.array(out)
""",
        6,
    ),
    (
        "an alias of the library",
        """\
from numpy import asarray, zeros


def squares(values):
    values = asarray(values)
    out = zeros(values.shape[0])
    for i in range(values.shape[0]):
        out[i] = values[i] ** 2
    return out
""",
        7,
    ),
]

NEGATIVE = [
    (
        "an exponential average needs the step before",
        HEAD
        + """\
def ema(x: np.ndarray, alpha: float) -> np.ndarray:
    out = np.empty_like(x)
    level = x[0]
    for i in range(len(x)):
        level = alpha * x[i] + (1 - alpha) * level
        out[i] = level
    return out
""",
    ),
    (
        "a recurrence in the array itself",
        HEAD
        + """\
def walk(x: np.ndarray) -> np.ndarray:
    out = np.zeros(len(x))
    for i in range(1, len(x)):
        out[i] = 0.9 * out[i - 1] + x[i]
    return out
""",
    ),
    (
        "a state machine",
        HEAD
        + """\
def runs(x: np.ndarray) -> list[int]:
    lengths = []
    current = 0
    for i in range(len(x)):
        if x[i] > 0:
            current += 1
        elif current > 0:
            lengths.append(current)
            current = 0
    return lengths
""",
    ),
    (
        "rounds until it converges",
        HEAD
        + """\
def power(A: np.ndarray, rounds: int) -> np.ndarray:
    v = np.ones(len(A))
    errors = np.zeros(rounds)
    for i in range(rounds):
        w = A @ v
        errors[i] = np.abs(w - v).max()
        v = w / np.linalg.norm(w)
    return v
""",
    ),
    (
        "gradient descent",
        HEAD
        + """\
def fit(X: np.ndarray, y: np.ndarray, steps: int = 100) -> np.ndarray:
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        w -= 0.1 * X.T @ (X @ w - y) / len(y)
    return w
""",
    ),
    (
        "a list of strings",
        """\
def numbered(names: list[str]) -> list[str]:
    out = []
    for i in range(len(names)):
        out.append(f"{i + 1}. {names[i]}")
    return out
""",
    ),
    (
        "a list of dicts",
        """\
def total(orders):
    result = 0
    for i in range(len(orders)):
        result += orders[i]["price"]
    return result
""",
    ),
    (
        "groups, not items",
        HEAD
        + """\
def centers(X: np.ndarray, labels: np.ndarray, k: int) -> np.ndarray:
    out = np.zeros((k, X.shape[1]))
    for c in range(k):
        out[c] = X[labels == c].mean(axis=0)
    return out
""",
    ),
    (
        "an edit distance fills a table from its neighbours",
        HEAD
        + """\
def distance(a: np.ndarray, b: np.ndarray) -> int:
    D = np.zeros((len(a) + 1, len(b) + 1))
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = a[i - 1] != b[j - 1]
            D[i, j] = min(D[i - 1, j] + 1, D[i, j - 1] + 1, D[i - 1, j - 1] + cost)
    return D[-1, -1]
""",
    ),
    (
        "one column for each centre keeps memory small",
        HEAD
        + """\
def distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    columns = [((X - center) ** 2).sum(axis=1) for center in centers]
    return np.stack(columns, axis=1)
""",
    ),
    (
        "lists of different lengths",
        """\
def totals(rows: list[list[float]]) -> list[float]:
    return [sum(row) for row in rows]
""",
    ),
    (
        "a search that stops",
        HEAD
        + """\
def first_above(x: np.ndarray, limit: float) -> int:
    for i in range(len(x)):
        if x[i] > limit:
            return i
    return -1
""",
    ),
    (
        "batches",
        HEAD
        + """\
def batches(X: np.ndarray, size: int) -> list:
    out = []
    for i in range(0, len(X), size):
        out.append(X[i : i + size].sum())
    return out
""",
    ),
    (
        "a call of something unknown for each item",
        HEAD
        + """\
def simulate_all(x: np.ndarray, simulate) -> np.ndarray:
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = simulate(x[i])
    return out
""",
    ),
    (
        "the running maximum is read in the loop",
        HEAD
        + """\
def drawdown(x: np.ndarray) -> float:
    peak = x[0]
    worst = 0.0
    for i in range(len(x)):
        if x[i] > peak:
            peak = x[i]
        worst = max(worst, peak - x[i])
    return worst
""",
    ),
    (
        "Gibbs sampling reads the others of the same round",
        HEAD
        + """\
def sweep(state: np.ndarray, J: np.ndarray) -> np.ndarray:
    for i in range(len(state)):
        state[i] = np.sign(J[i] @ state)
    return state
""",
    ),
    (
        "the last value seen of each key",
        HEAD
        + """\
def gaps(times: np.ndarray, keys: np.ndarray, count: int) -> np.ndarray:
    last = np.zeros(count)
    out = np.zeros(len(times))
    for i in range(len(times)):
        out[i] = times[i] - last[keys[i]]
        last[keys[i]] = times[i]
    return out
""",
    ),
]

test_found, test_silent = example_tests(
    "S1",
    POSITIVE,
    NEGATIVE,
    weak={"column by column is a short loop", "the rows by value, with several steps"},
)


def test_the_line_to_write_is_given_where_it_is_certain() -> None:
    sums = findings_of("S1", POSITIVE[1][1])[0].instead
    assert sums == "Write `total += (x * w).sum(axis=0)` in place of the loop."
    stores = findings_of("S1", POSITIVE[0][1])[0].instead
    assert stores == "Write `out = x * 2` in place of the loop."


def test_nested_loops_are_one_finding() -> None:
    assert len(findings_of("S1", POSITIVE[4][1])) == 1
