"""The reference's value for a case, in a child that may compute it before it is asked."""

import importlib
from dataclasses import dataclass
from typing import Any

from pairwise_codec import decode, encode_exception, encode_value

from .modules import DRIVERS, SOLUTION, Compiled, forget, install
from .outcome import CheckError
from .randomness import seed_generators
from .requests import CaseKey


@dataclass(frozen=True)
class Found:
    """A value of the reference, through the codec like any answer."""

    encoded: bytes
    value: Any
    is_new: bool


class Reference:
    """The question's modules in this process, installed when they are first needed."""

    def __init__(self, modules: Compiled, known: bytes | None = None) -> None:
        self._modules = modules
        self._known = known
        self._is_installed = False
        self._is_used = False
        self._ahead: dict[CaseKey, Found | Exception] = {}

    @property
    def held_bytes(self) -> int:
        """Of values that nobody has asked for yet, encoded."""
        found = self._ahead.values()
        return sum(len(one.encoded) for one in found if isinstance(one, Found))

    def install(self) -> None:
        if not self._is_installed:
            install(self._modules)
            self._is_installed = True

    def import_all(self) -> None:
        """Execute every module once, to see that it can be imported."""
        self.install()
        for name in self._modules:
            importlib.import_module(name)

    def compute_ahead(self, key: CaseKey) -> None:
        """What goes wrong is kept for whoever asks for the value."""
        if key.function is None:
            return
        try:
            found = self._find(key)
            # Nobody asks for this case again: its value need not go to the parent.
            self._ahead[key] = Found(found.encoded, found.value, is_new=False)
        except Exception as cause:
            self._ahead[key] = cause

    def value_of(self, key: CaseKey) -> Found:
        """Raises CheckError where the question has no such driver."""
        found = self._ahead.pop(key, None)
        if isinstance(found, Exception):
            raise found
        return found or self._find(key)

    def _find(self, key: CaseKey) -> Found:
        if self._known is not None:
            return Found(self._known, decode(self._known), is_new=False)
        self.install()
        if self._is_used:
            # What a driver left in a module's globals is of no concern to the next one.
            forget(self._modules)
        self._is_used = True
        encoded = _run_driver(key)
        return Found(encoded, decode(encoded), is_new=True)


def _run_driver(key: CaseKey) -> bytes:
    """An exception of the driver is a value; an import error is ours."""
    solution = importlib.import_module(SOLUTION)
    driver = getattr(importlib.import_module(DRIVERS), key.function or "", None)
    if not callable(driver):
        raise CheckError(f"tests.py has no function {key.function}")
    # Last of all, as in the runner: importing a module may draw numbers, too.
    seed_generators(key.seed)
    sizes = () if key.size is None else (key.size,)
    try:
        value = driver(solution, key.seed, *sizes)
    except Exception as cause:
        return encode_exception(cause)
    return encode_value(value)
