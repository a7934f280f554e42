from dataclasses import dataclass


def _checked(n: int) -> int:
    if n < 0:
        raise ValueError(f"n must not be negative, got {n}")
    return n


class TextEditor:
    """A text that grows and shrinks at its end. All edits cost as much as they change."""

    def __init__(self) -> None:
        self._before: list[str] = []

    @property
    def text(self) -> str:
        """All of the text."""
        return "".join(self._before)

    def insert(self, s: str) -> None:
        """Put s in at the cursor."""
        self._before.extend(s)

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor and return them."""
        start = max(0, len(self._before) - _checked(n))
        removed = "".join(self._before[start:])
        del self._before[start:]
        return removed


class MovingEditor(TextEditor):
    """An editor whose cursor moves. A move costs as much as its length."""

    def __init__(self) -> None:
        super().__init__()
        # Last character first, so that both lists change at their cheap end.
        self._after: list[str] = []

    @property
    def text(self) -> str:
        """All of the text."""
        return super().text + "".join(reversed(self._after))

    @property
    def cursor(self) -> int:
        """The number of characters before the cursor."""
        return len(self._before)

    def left(self, n: int) -> None:
        """Move the cursor n characters to the left, at most to the beginning."""
        self._carry(self._before, self._after, _checked(n))

    def right(self, n: int) -> None:
        """Move the cursor n characters to the right, at most to the end."""
        self._carry(self._after, self._before, _checked(n))

    def home(self) -> None:
        """Move the cursor to the beginning."""
        self.left(len(self._before))

    def end(self) -> None:
        """Move the cursor behind the last character."""
        self.right(max(0, len(self._after) - 1))

    @staticmethod
    def _carry(source: list[str], target: list[str], n: int) -> None:
        start = max(0, len(source) - n)
        target.extend(reversed(source[start:]))
        del source[start:]


@dataclass(frozen=True)
class _Step:
    """At `start`, `removed` was replaced by `inserted`; one of them is empty."""

    start: int
    removed: str
    inserted: str


class SmartEditor(MovingEditor):
    """An editor with a history of small steps and completion of words."""

    def __init__(self) -> None:
        super().__init__()
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def insert(self, s: str) -> None:
        """Put s in at the cursor, as one step."""
        start = self.cursor
        super().insert(s)
        self._record(_Step(start, "", s))

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor as one step and return them."""
        removed = super().delete(n)
        self._record(_Step(self.cursor, removed, ""))
        return removed

    def undo(self) -> bool:
        """Take the last step back; return whether there was one."""
        if not self._done:
            return False
        step = self._done.pop()
        self._replace(step.start, step.inserted, step.removed)
        self._undone.append(step)
        return True

    def redo(self) -> bool:
        """Do again what was undone last; return whether there was something."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._replace(step.start, step.removed, step.inserted)
        self._done.append(step)
        return True

    def complete(self, words: list[str]) -> list[str]:
        """Return the words that begin with the letters before the cursor, sorted."""
        start = self.cursor
        while start > 0 and self._before[start - 1].isalpha():
            start -= 1
        prefix = "".join(self._before[start:])
        return sorted(word for word in words if word.startswith(prefix)) if prefix else []

    def _record(self, step: _Step) -> None:
        if step.removed or step.inserted:
            self._done.append(step)
            self._undone.clear()

    def _replace(self, start: int, old: str, new: str) -> None:
        """Put new in the place of old, which begins at start; the cursor is behind it then."""
        target = start + len(old)
        self.left(max(0, self.cursor - target))
        self.right(max(0, target - self.cursor))
        super().delete(len(old))
        super().insert(new)
