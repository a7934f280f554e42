"""Lets forked children share the memory of process 1, where they would copy it page by page.

Who only uses an object writes to it: CPython counts references inside of it, except to an object
that is immortal (PEP 683). And what a child allocates lies in the gaps between old objects, unless
there are no gaps.
"""

import collections
import ctypes
import gc
import itertools
import operator
import sys
import sysconfig
from collections.abc import Iterator
from types import CodeType

_IMMORTAL = 2**32 - 1
_COUNT_BYTES = 4
_BATCH_OBJECTS = 10_000
_LARGEST_GAP_BYTES = 64 * 1024
_SMALLEST_GAP_BYTES = 16
_MOST_GAPS_BYTES = 64 * 1024 * 1024
_PAGE_BYTES = 4096
# To free one piece of this size tells malloc to keep twice as much, instead of giving it back.
_KEPT_BYTES = 4 * 1024 * 1024


def share_heap() -> None:
    """To be called once, when all is imported and before the first fork."""
    gc.collect()
    _fill_gaps()
    if _has_immortal_objects():
        _make_immortal()
    # Keeps the collector of every child from touching, and so from copying, these pages.
    gc.freeze()
    _fill_gaps()


def _has_immortal_objects() -> bool:
    """Whether references to ``None`` are not counted, and it shows where we think it does."""
    if sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
        return False
    count = ctypes.c_ssize_t.from_address(id(None)).value
    return count == _IMMORTAL == sys.getrefcount(None)


def _make_immortal() -> None:
    """All that exists. It is never given back from now on, and process 1 would not do so anyway."""
    unvisited = gc.get_objects()
    _mark(unvisited)
    while unvisited:
        batch = unvisited[-_BATCH_OBJECTS:]
        del unvisited[-_BATCH_OBJECTS:]
        found = _counted(gc.get_referents(*batch, *_constants(batch)))
        # While they are held: what nobody else held would be gone, and its memory another's.
        _mark(found)
        unvisited += found


def _counted(objects: list[object]) -> list[object]:
    """Those that are not immortal yet. A million are asked, so no line of Python runs for each."""
    counts = map(sys.getrefcount, objects)
    return list(itertools.compress(objects, map(operator.ne, counts, itertools.repeat(_IMMORTAL))))


def _mark(objects: list[object]) -> None:
    """Gives each the count of ``None``, as the first bytes of every object."""
    bits, size = itertools.repeat(0xFF), itertools.repeat(_COUNT_BYTES)
    collections.deque(map(ctypes.memset, map(id, objects), bits, size), maxlen=0)


def _constants(objects: list[object]) -> Iterator[list[object]]:
    """The collector does not know that code objects refer to anything."""
    are_code = map(operator.is_, map(type, objects), itertools.repeat(CodeType))
    for code in itertools.compress(objects, are_code):
        yield [code.co_consts, *code.co_consts]


def _fill_gaps() -> None:
    """Takes every free piece of the heap, so that new objects lie together at its end."""
    libc = ctypes.CDLL(None)
    # Other C libraries hand out their memory in other ways.
    if not hasattr(libc, "malloc_trim"):
        return
    libc.malloc.restype = libc.sbrk.restype = ctypes.c_size_t
    libc.malloc.argtypes = libc.free.argtypes = [ctypes.c_size_t]
    libc.sbrk.argtypes = [ctypes.c_ssize_t]
    libc.malloc_trim(0)
    end = libc.sbrk(0) - 2 * _PAGE_BYTES
    left_bytes = _MOST_GAPS_BYTES
    size = _LARGEST_GAP_BYTES
    while size >= _SMALLEST_GAP_BYTES:
        while (found := libc.malloc(size)) < end and left_bytes > 0:
            left_bytes -= size
        libc.free(found)
        size -= 1024 if size > 1024 else 16
    libc.free(libc.malloc(_KEPT_BYTES))
