"""What a program leaves behind is shown, and looking at it changes nothing."""

import json
from importlib.util import find_spec

import pytest
from runner_client import Outcome, Runner


def peek(runner: Runner, source: str, **changes: object) -> Outcome:
    return runner.run(source, peek=True, **changes)


def test_names_in_order_without_imports_and_definitions(runner: Runner) -> None:
    source = """
import json, functools
from math import pi, sin
second = 2
class A: pass
def f(): pass
g = lambda: 1
h = functools.partial(f)
first = 1
second = 3
__hidden__ = 1
_kept = 4
"""
    assert list(peek(runner, source).variables) == ["pi", "second", "first", "_kept"]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("3", {"type": "int", "preview": "3"}),
        ("1.5", {"type": "float", "preview": "1.5"}),
        ("float('nan')", {"type": "float", "preview": "nan"}),
        ("None", {"type": "NoneType", "preview": "None"}),
        ("True", {"type": "bool", "preview": "True"}),
        ("'a\\nb\\0'", {"type": "str", "length": 4, "preview": "'a\\nb\\x00'"}),
        ("b'ab'", {"type": "bytes", "length": 2, "preview": "b'ab'"}),
        ("[1, 'x', [2.0]]", {"type": "list", "length": 3, "preview": "[1, 'x', [2.0]]"}),
        ("(1,)", {"type": "tuple", "length": 1, "preview": "(1,)"}),
        ("{'a': {1: 2}}", {"type": "dict", "length": 1, "preview": "{'a': {1: 2}}"}),
        ("{3}", {"type": "set", "length": 1, "preview": "{3}"}),
        ("set()", {"type": "set", "length": 0, "preview": "set()"}),
        ("range(5)", {"type": "range", "length": 5, "preview": "range(0, 5)"}),
        ("10 ** 5000", {"type": "int", "preview": "<int of 16610 bits>"}),
        ("object()", {"type": "object", "preview": "<object>"}),
        ("[[[[1]]]]", {"type": "list", "length": 1, "preview": "[[[<list of 1>]]]"}),
        ("'\\ud800'", {"type": "str", "length": 1, "preview": "'\\ud800'"}),
    ],
)
def test_plain_values(runner: Runner, expression: str, expected: dict[str, object]) -> None:
    assert peek(runner, f"x = {expression}").variables == {"x": {"name": "x", **expected}}


def test_large_values_are_cut(runner: Runner) -> None:
    source = "text = 'ä' * 10**7\nitems = list(range(10**6))\nemoji = '🎲' * 1000"
    variables = peek(runner, source).variables
    assert variables["text"]["length"] == 10**7
    assert variables["items"]["preview"].startswith("[0, 1, 2, ")
    for variable in variables.values():
        assert len(variable["preview"].encode("utf-16-le")) // 2 <= 400
        assert variable["preview"].endswith("…]" if variable["name"] == "items" else "…")


def test_no_method_of_the_candidate_is_called(runner: Runner) -> None:
    source = """
def shout(*_): print('called')
class Loud(type):
    __name__ = property(shout)
    __instancecheck__ = __subclasscheck__ = shout
class A(metaclass=Loud):
    __repr__ = __str__ = __len__ = __iter__ = __hash__ = __eq__ = __bool__ = shout
    __getattribute__ = shout
    __class__ = property(shout)
class Items(list):
    __repr__ = __len__ = __iter__ = shout
class Text(str):
    __repr__ = __str__ = __len__ = shout
import datetime
class Zone(datetime.tzinfo):
    utcoffset = dst = tzname = __repr__ = shout
a, items, text = A(), Items([1]), Text('x')
nested = [a, {'k': items}, (text,)]
when = datetime.datetime(2020, 1, 1, tzinfo=Zone())
class Callable:
    def __del__(self): pass
"""
    outcome = peek(runner, source)
    assert outcome.text == ""
    assert {name: v["preview"] for name, v in outcome.variables.items()} == {
        "a": "<A>",
        "items": "<Items>",
        "text": "<Text>",
        "nested": "[<A>, {'k': <Items>}, (<Text>,)]",
        "when": "<datetime>",
    }


@pytest.mark.parametrize("end", ["1 / 0", "raise SystemExit(3)", "import sys; sys.exit()"])
def test_also_after_an_exception_or_an_exit(runner: Runner, end: str) -> None:
    outcome = peek(runner, f"x = 1\n{end}")
    assert list(outcome.variables) == ["x"]


def test_exit_code_output_and_finalizers_are_as_without_it(runner: Runner) -> None:
    source = """
class A:
    def __del__(self): print('finalized')
a = A()
print('main')
raise SystemExit(3)
"""
    with_peek, without = peek(runner, source), runner.run(source)
    assert with_peek.text == without.text == "main\nfinalized\n"
    assert with_peek.done["exitCode"] == without.done["exitCode"] == 3
    assert without.peeks == []


def test_nothing_is_sent_after_a_hard_exit_or_for_a_syntax_error(runner: Runner) -> None:
    assert peek(runner, "x = 1\nimport os; os._exit(0)").peeks == []
    assert peek(runner, "x = = 1").variables == {}


def test_fifty_variables_at_most(runner: Runner) -> None:
    outcome = peek(runner, "for i in range(60): globals()[f'v{i}'] = i")
    assert len(outcome.variables) == 50
    assert json.loads(outcome.peeks[0])["isTruncated"] is True


def test_odd_names(runner: Runner) -> None:
    source = "globals()['x' * 500] = 1\nglobals()[5] = 1\nglobals()['a\\0\\ud800'] = 1"
    assert list(peek(runner, source).variables) == ["x" * 99 + "…", "a\ufffd\ufffd"]


def test_a_program_at_the_end_of_its_time_is_not_ended_by_the_look(runner: Runner) -> None:
    source = "import time\nx = 1\ntime.sleep(0.35)"
    outcome = peek(runner, source, wallTimeMs=600)
    assert outcome.done["reason"] == "exit"
    assert outcome.peeks == []


def test_a_forged_peek_is_passed_on_once_and_only_within_its_size(runner: Runner) -> None:
    source = """
import os
def send(b): os.write(3, b'P' + len(b).to_bytes(4, 'big') + b)
send(b'forged')
send(b'again')
"""
    assert peek(runner, source).peeks == [b"forged"]
    assert runner.run(source).peeks == []
    large = "import os\nb = b'x' * 300_000\nos.write(3, b'P' + len(b).to_bytes(4, 'big') + b)"
    assert peek(runner, large).peeks == []


def test_a_case_has_no_peek(runner: Runner) -> None:
    driver = "def case(solution, seed): return 1"
    assert runner.case("x = 1", driver, peek=True).peeks == []


def test_arrays(numpy_runner: Runner) -> None:
    source = """
import numpy as np
a = np.arange(12.0).reshape(3, 4)
b = np.array([1, 2, 3])[::-1]
c = np.array([1.5, np.nan, np.inf])
d = np.zeros((0, 3))
e = np.array(5)
f = np.array([True, False])
g = np.array(['2020-01-01', 'NaT'], dtype='M8[D]')
h = np.array([None, 1, 'x'], dtype=object)
i = np.array([1 + 2j])
j = np.full(3, np.nan)
k = np.float32(1.5)
l = np.ones((2, 3, 4, 5))
m = np.zeros(2, dtype=[('a', 'i4'), ('b', 'f8')])
class Mine(np.ndarray): pass
n = np.zeros(3).view(Mine)
o = np.array(None)
"""
    variables = peek(numpy_runner, source).variables
    assert variables["a"] == {
        **{"name": "a", "type": "ndarray", "shape": [3, 4], "dtype": "float64"},
        **{"min": 0.0, "max": 11.0, "mean": 5.5, "missing": 0},
        "preview": "[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]",
    }
    assert variables["b"]["preview"] == "[3, 2, 1]"
    assert (variables["c"]["min"], variables["c"]["max"]) == (1.5, "inf")
    assert (variables["c"]["mean"], variables["c"]["missing"]) == ("inf", 1)
    assert variables["d"]["shape"] == [0, 3]
    assert variables["e"]["preview"] == "5"
    assert variables["f"]["mean"] == 0.5
    assert (variables["g"]["min"], variables["g"]["missing"]) == ("2020-01-01", 1)
    assert (variables["h"]["preview"], variables["h"]["missing"]) == ("[None, 1, 'x']", 1)
    assert variables["i"]["missing"] == 0
    assert (variables["j"]["min"], variables["j"]["missing"]) == ("nan", 3)
    assert variables["k"] == {"name": "k", "type": "float32", "preview": "1.5"}
    assert variables["l"]["preview"].startswith("first items: [[[1, 1")
    assert variables["m"]["preview"] == "[(0, 0.0), (0, 0.0)]"
    assert variables["n"] == {"name": "n", "type": "Mine", "preview": "<Mine>"}
    assert variables["o"]["preview"] == "None"


def test_a_large_view_is_summed_up_in_little_memory(numpy_runner: Runner) -> None:
    source = """
import numpy as np, resource
x = np.ones((2000, 8000), dtype=np.float32).T[::2]
soft, hard = resource.getrlimit(resource.RLIMIT_AS)
used = int(open('/proc/self/statm').read().split()[0]) * 4096
resource.setrlimit(resource.RLIMIT_AS, (used + 16_000_000, hard))
"""
    x = peek(numpy_runner, source).variables["x"]
    assert (x["shape"], x["min"], x["mean"], x["missing"]) == ([4000, 2000], 1.0, 1.0, 0)


def test_very_large_arrays_have_no_statistics(numpy_runner: Runner) -> None:
    source = "import numpy as np\nx = np.broadcast_to(np.ones(1), (10**6, 1000))"
    x = peek(numpy_runner, source).variables["x"]
    assert x["shape"] == [10**6, 1000]
    assert "min" not in x


def test_one_slow_variable_costs_the_others_nothing(numpy_runner: Runner) -> None:
    # Half a billion steps through a strided view take longer than one variable may.
    source = """
import numpy as np
slow = np.lib.stride_tricks.as_strided(np.ones(70_000, dtype=np.float16), (49_999, 1000), (2, 2))
after = 1
"""
    variables = peek(numpy_runner, source).variables
    assert variables["slow"]["shape"] == [49_999, 1000]
    assert variables["after"]["preview"] == "1"


@pytest.fixture
def pandas_runner(warm) -> Runner:
    """A runner that preloads pandas."""
    if find_spec("pandas") is None:
        pytest.skip("this image has no pandas")
    return warm.get(preload="numpy,pandas")


def test_a_frames_head_is_a_table(pandas_runner: Runner) -> None:
    source = """
import pandas as pd
df = pd.DataFrame({'n': range(10), 's': list('abcdefghij'), 3: [None] + [0.5] * 9})
df['t'] = pd.Timestamp('2020-01-01').as_unit('ns')
"""
    df = peek(pandas_runner, source).variables["df"]
    assert df["shape"] == [10, 4]
    assert df["missing"] == 1
    assert df["preview"] == "10 × 4: n int64, s object, 3 float64, t datetime64[ns]"
    assert df["table"]["columns"] == ["n", "s", "3", "t"]
    assert df["table"]["index"] == [str(row) for row in range(8)]
    assert df["table"]["rows"][0] == ["0", "a", "nan", "2020-01-01 00:00:00"]
    assert df["table"]["isTruncated"] is True


def test_series_indexes_and_extension_types(pandas_runner: Runner) -> None:
    source = """
import pandas as pd
a = pd.Series([1.0, None], name='x')
b = pd.Series([1, None], dtype='Int64')
c = pd.Series(['a', None], dtype='category')
d = pd.Series(pd.date_range('2020-01-01', periods=2, tz='UTC'))
e = pd.Index(['x', 'y'])
f = pd.MultiIndex.from_product([[1, 2], ['a']])
g = pd.Timestamp('2020-01-01')
h = pd.NA
i = pd.DataFrame({'x': [1, 2]}, index=f)
j = pd.DataFrame([[1, 2]], columns=['same', 'same'])
k = pd.DataFrame()
l = pd.DataFrame({'wide': [1]}, columns=['wide'] + [f'c{i}' for i in range(30)])
m = pd.Series(range(3)).groupby([0, 0, 1])
"""
    variables = peek(pandas_runner, source).variables
    assert variables["a"]["table"]["columns"] == ["x"]
    assert (variables["a"]["min"], variables["a"]["missing"]) == (1.0, 1)
    assert (variables["b"]["dtype"], variables["b"]["missing"]) == ("Int64", 1)
    assert variables["b"]["table"]["rows"] == [["1"], ["<NA>"]]
    assert (variables["c"]["dtype"], variables["c"]["missing"]) == ("category", 1)
    assert variables["d"]["table"]["rows"][0] == ["2020-01-01 00:00:00+00:00"]
    assert (variables["e"]["length"], variables["e"]["preview"]) == (2, "['x', 'y']")
    assert variables["f"]["preview"] == "[(1, 'a'), (2, 'a')]"
    assert variables["g"]["preview"] == "2020-01-01 00:00:00"
    assert variables["h"]["preview"] == "<NA>"
    assert variables["i"]["table"]["index"] == ["(1, 'a')", "(2, 'a')"]
    assert variables["j"]["table"]["rows"] == [["1", "2"]]
    assert variables["k"]["shape"] == [0, 0]
    assert len(variables["l"]["table"]["columns"]) == 20
    assert variables["l"]["table"]["isTruncated"] is True
    assert variables["m"]["preview"] == "<SeriesGroupBy>"


def test_cells_of_the_candidates_types_are_not_called(pandas_runner: Runner) -> None:
    source = """
import pandas as pd
class Loud:
    def __repr__(self): print('called'); return 'x'
    __str__ = __eq__ = __hash__ = None
class Frame(pd.DataFrame): pass
df = pd.DataFrame({'o': [Loud(), 'a\\0b']})
mine = Frame({'a': [1]})
"""
    outcome = peek(pandas_runner, source)
    assert outcome.text == ""
    assert outcome.variables["df"]["table"]["rows"] == [["<Loud>"], ["a\ufffdb"]]
    assert outcome.variables["mine"]["preview"] == "<Frame>"


def test_many_wide_tables_still_fit_in_a_frame(pandas_runner: Runner) -> None:
    source = """
import pandas as pd
for i in range(50):
    globals()[f'df{i}'] = pd.DataFrame([['ä' * 200] * 30] * 20)
"""
    outcome = peek(pandas_runner, source)
    assert len(outcome.peeks[0]) <= 256 * 1024
    assert "table" in outcome.variables["df0"]
    assert json.loads(outcome.peeks[0])["isTruncated"] is True


def test_tensors(launch) -> None:
    if find_spec("torch") is None:
        pytest.skip("this image has no PyTorch")
    source = """
import torch
a = torch.arange(6.0).reshape(2, 3)
b = torch.ones(2, requires_grad=True)
c = torch.eye(3).to_sparse()
d = torch.ones(2, dtype=torch.bfloat16)
e = torch.nn.Parameter(torch.zeros(2))
f = torch.empty(3, device='meta')
g = torch.tensor([1.0, float('nan')])
h = torch.tensor(7)
class Mine(torch.Tensor): pass
i = torch.ones(2).as_subclass(Mine)
j = torch.nn.Linear(2, 2)
"""
    variables = peek(launch(preload="numpy,torch"), source).variables
    assert variables["a"] == {
        **{"name": "a", "type": "Tensor", "shape": [2, 3], "dtype": "torch.float32"},
        **{"min": 0.0, "max": 5.0, "mean": 2.5, "missing": 0},
        "preview": "[[0, 1, 2], [3, 4, 5]]",
    }
    assert variables["b"]["preview"] == "[1, 1], requires_grad"
    assert (variables["c"]["shape"], variables["c"]["preview"]) == ([3, 3], "sparse_coo")
    assert variables["d"]["mean"] == 1.0
    assert (variables["e"]["type"], variables["e"]["max"]) == ("Parameter", 0.0)
    assert variables["f"]["preview"] == "meta, strided"
    assert variables["g"]["missing"] == 1
    assert variables["h"]["preview"] == "7"
    assert variables["i"]["preview"] == "<Mine>"
    assert variables["j"]["preview"] == "<Linear>"


def test_tensorflows_tensors(launch) -> None:
    if find_spec("tensorflow") is None:
        pytest.skip("this image has no TensorFlow")
    source = """
import tensorflow as tf
a = tf.constant([[1.0, 2.0]])
b = tf.Variable([1, 2, 3])
c = tf.constant(['x'])
d = tf.zeros((2000, 1000))
"""
    variables = peek(launch(preload="numpy,tensorflow"), source).variables
    assert variables["a"] == {
        **{"name": "a", "type": "EagerTensor", "shape": [1, 2], "dtype": "float32"},
        **{"min": 1.0, "max": 2.0, "mean": 1.5, "missing": 0, "preview": "[[1, 2]]"},
    }
    assert variables["b"]["preview"] == "[1, 2, 3]"
    assert variables["c"]["preview"] == "[b'x']"
    assert variables["d"]["shape"] == [2000, 1000]


def test_sparse_matrices(numpy_runner: Runner) -> None:
    source = "import scipy.sparse as sp\nx = sp.eye(3, format='csr')"
    x = peek(numpy_runner, source).variables["x"]
    assert (x["shape"], x["dtype"], x["preview"]) == ([3, 3], "float64", "3 stored items")
