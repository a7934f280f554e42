def _check_count(n: int) -> None:
    if n < 0:
        raise ValueError("the count must not be negative")


class TextEditor:
    """A text that grows and shrinks at its end."""

    def __init__(self) -> None:
        self._before: list[str] = []  # the characters before the cursor

    @property
    def text(self) -> str:
        """All of the text."""
        return "".join(self._before)

    def insert(self, s: str) -> None:
        """Put s in at the cursor."""
        self._before.extend(s)

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor and return them."""
        _check_count(n)
        start = max(0, len(self._before) - n)
        removed = "".join(self._before[start:])
        del self._before[start:]
        return removed


class MovingEditor(TextEditor):
    """An editor whose cursor moves."""

    def __init__(self) -> None:
        super().__init__()
        self._behind: list[str] = []  # the characters behind the cursor, the nearest one last

    @property
    def text(self) -> str:
        """All of the text."""
        return "".join(self._before) + "".join(reversed(self._behind))

    @property
    def cursor(self) -> int:
        """The number of characters before the cursor."""
        return len(self._before)

    def left(self, n: int) -> None:
        """Move the cursor n characters to the left, at most to the beginning."""
        _check_count(n)
        self._shift(self._before, self._behind, n)

    def right(self, n: int) -> None:
        """Move the cursor n characters to the right, at most to the end."""
        _check_count(n)
        self._shift(self._behind, self._before, n)

    def home(self) -> None:
        """Move the cursor to the beginning."""
        self.left(len(self._before))

    def end(self) -> None:
        """Move the cursor behind the last character."""
        self.right(len(self._behind))

    @staticmethod
    def _shift(source: list[str], goal: list[str], n: int) -> None:
        """Move the last n characters of source, the last one first, to the end of goal."""
        start = max(0, len(source) - n)
        moved = source[start:]
        del source[start:]
        moved.reverse()
        goal.extend(moved)


class SmartEditor(MovingEditor):
    """An editor with a history and completion of words."""

    def __init__(self) -> None:
        super().__init__()
        # A step is (position, text, inserted): text was put in or taken out at this position.
        self._done: list[tuple[int, str, bool]] = []
        self._undone: list[tuple[int, str, bool]] = []

    def insert(self, s: str) -> None:
        """Put s in at the cursor."""
        position = self.cursor
        super().insert(s)
        if s:
            self._record(position, s, True)

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor and return them."""
        removed = super().delete(n)
        if removed:
            self._record(self.cursor, removed, False)
        return removed

    def undo(self) -> bool:
        """Take the last step back; return whether there was one."""
        if not self._done:
            return False
        step = self._done.pop()
        position, s, inserted = step
        if inserted:
            self._take_out(position, s)
        else:
            self._put_in(position, s)
        self._undone.append(step)
        return True

    def redo(self) -> bool:
        """Do again what was undone last; return whether there was something."""
        if not self._undone:
            return False
        step = self._undone.pop()
        position, s, inserted = step
        if inserted:
            self._put_in(position, s)
        else:
            self._take_out(position, s)
        self._done.append(step)
        return True

    def complete(self, words: list[str]) -> list[str]:
        """Return the words that begin with the letters before the cursor, sorted."""
        start = len(self._before)
        while start > 0 and self._before[start - 1].isalpha():
            start -= 1
        prefix = "".join(self._before[start:])
        if not prefix:
            return []
        return sorted(word for word in words if word.startswith(prefix))

    def _record(self, position: int, s: str, inserted: bool) -> None:
        self._done.append((position, s, inserted))
        self._undone.clear()

    def _go_to(self, position: int) -> None:
        if position < self.cursor:
            self.left(self.cursor - position)
        else:
            self.right(position - self.cursor)

    def _put_in(self, position: int, s: str) -> None:
        self._go_to(position)
        super().insert(s)

    def _take_out(self, position: int, s: str) -> None:
        self._go_to(position + len(s))
        super().delete(len(s))
