"""What process 1 shares with its children: nothing that exists at the fork is written to by use."""

import subprocess
import sys
from pathlib import Path

import pairwise_runner

_PACKAGES = str(Path(pairwise_runner.__file__).parents[1])
_START = """
import ctypes, gc, json, sys, weakref
def function(): return ("constant", 1.5)
class Thing: pass
thing = Thing()
from pairwise_runner.shared_heap import share_heap
share_heap()
def count(one): return ctypes.c_uint32.from_address(id(one)).value
"""


def run(program: str) -> str:
    """Print what a new interpreter makes of the program after it shared its heap."""
    command = [sys.executable, "-c", _START + program]
    environment = {"PYTHONPATH": _PACKAGES, "PYTHONMALLOC": "malloc"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_what_existed_is_not_counted_any_more() -> None:
    program = """
shared = [function, function.__code__, function.__code__.co_consts[1], Thing, thing, json.loads]
holders = [shared] * 10
print(len({count(one) for one in shared} - {count(None)}))
"""
    assert run(program) == "0"


def test_what_comes_later_is_freed_as_ever() -> None:
    program = """
later = Thing()
gone = weakref.ref(later)
later = None
ring = Thing(); ring.itself = ring; round_gone = weakref.ref(ring); ring = None
gc.collect()
print(gone(), round_gone(), count(Thing()) < 100)
"""
    assert run(program) == "None None True"


def test_what_existed_still_works_and_stays() -> None:
    program = """
thing.value = [1, 2]
kept = weakref.ref(thing)
del thing
gc.collect()
print(function(), kept().value, json.loads('{"a": [1]}'), sorted({3, 1, 2}))
"""
    assert run(program) == "('constant', 1.5) [1, 2] {'a': [1]} [1, 2, 3]"
