"""The options of one check object, read strictly: a misspelt option must not weaken a check."""

import math
from collections.abc import Mapping
from typing import Any

from .outcome import CheckError


class Options:
    """Typed access to the options that a comparator allows."""

    def __init__(self, check: Mapping[str, Any], allowed: frozenset[str]) -> None:
        unknown = sorted(set(check) - allowed - {"kind"})
        if unknown:
            raise CheckError(f"unknown option {unknown[0]!r} for the check {check.get('kind')!r}")
        self._check = check

    def number(self, name: str, default: float, maximum: float = math.inf) -> float:
        value = self._check.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise CheckError(f"{name} must be a number")
        if not (math.isfinite(value) and 0 <= value <= maximum):
            raise CheckError(f"{name} is out of range")
        return float(value)

    def any_number(self, name: str) -> float:
        """A finite number of any sign, which the check has to give."""
        value = self.optional_number(name)
        if value is None:
            raise CheckError(f"the check needs {name}")
        return value

    def optional_number(self, name: str) -> float | None:
        value = self._check.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise CheckError(f"{name} must be a number")
        if not math.isfinite(value):
            raise CheckError(f"{name} is out of range")
        return float(value)

    def positive(self, name: str, maximum: float = math.inf) -> float:
        value = self.any_number(name)
        if not 0 < value <= maximum:
            raise CheckError(f"{name} is out of range")
        return value

    def whole(self, name: str) -> int:
        value = self._check.get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise CheckError(f"{name} must be a whole number")
        return value

    def fields(self, name: str) -> Mapping[str, Any] | None:
        """An object inside the check, which has options of its own."""
        value = self._check.get(name)
        if value is not None and not isinstance(value, Mapping):
            raise CheckError(f"{name} must be an object")
        return value

    def list_of_fields(self, name: str) -> list[Mapping[str, Any]]:
        """A list of such objects; empty where there is none."""
        value = self._check.get(name, [])
        if not isinstance(value, list) or any(not isinstance(item, Mapping) for item in value):
            raise CheckError(f"{name} must be a list of objects")
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._check.get(name, default)
        if not isinstance(value, bool):
            raise CheckError(f"{name} must be true or false")
        return value

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """One of the choices; the first is the default."""
        value = self._check.get(name, choices[0])
        if value not in choices:
            raise CheckError(f"{name} must be one of {', '.join(choices)}")
        return str(value)

    def text(self, name: str) -> str:
        value = self.optional_text(name)
        if value is None:
            raise CheckError(f"the check needs {name}")
        return value

    def optional_text(self, name: str) -> str | None:
        value = self._check.get(name)
        if value is not None and (not isinstance(value, str) or not value):
            raise CheckError(f"{name} must be a text")
        return value

    def has_any(self, names: frozenset[str]) -> bool:
        """Whether the check gives one of these options."""
        return any(name in self._check for name in names)

    def label(self, name: str) -> int | str | bool:
        """A whole number, a text or a truth value, as draws are named."""
        value = self._check.get(name)
        if not isinstance(value, int | str):
            raise CheckError(f"{name} must be a whole number, a text or a truth value")
        return value

    def optional_label(self, name: str) -> int | str | None:
        """A whole number or a text, as clusters are named."""
        value = self._check.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | str)):
            raise CheckError(f"{name} must be a whole number or a text")
        return value

    def optional_labels(self, name: str) -> list[int | str] | None:
        value = self._check.get(name)
        if value is None:
            return None
        if not isinstance(value, list) or not value:
            raise CheckError(f"{name} must be a list that is not empty")
        if any(isinstance(item, bool) or not isinstance(item, int | str) for item in value):
            raise CheckError(f"{name} must hold whole numbers and texts only")
        return value

    def texts(self, name: str) -> list[str]:
        value = self._check.get(name)
        if not isinstance(value, list) or not value:
            raise CheckError(f"{name} must be a list that is not empty")
        if any(not isinstance(item, str) or not item for item in value):
            raise CheckError(f"{name} must hold texts only")
        return value
