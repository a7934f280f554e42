class TextEditor:
    """A text that grows and shrinks at its end."""

    def __init__(self) -> None:
        self._text = ""
        self._cursor = 0

    @property
    def text(self) -> str:
        """All of the text."""
        return self._text

    def insert(self, s: str) -> None:
        """Put s in at the cursor."""
        self._text = self._text[: self._cursor] + s + self._text[self._cursor :]
        self._cursor += len(s)

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor and return them."""
        if n < 0:
            raise ValueError("n must not be negative")
        start = max(0, self._cursor - n)
        removed = self._text[start : self._cursor]
        self._text = self._text[:start] + self._text[self._cursor :]
        self._cursor = start
        return removed


class MovingEditor(TextEditor):
    """An editor whose cursor moves."""

    @property
    def cursor(self) -> int:
        """The number of characters before the cursor."""
        return self._cursor

    def left(self, n: int) -> None:
        """Move the cursor n characters to the left, at most to the beginning."""
        if n < 0:
            raise ValueError("n must not be negative")
        self._cursor = max(0, self._cursor - n)

    def right(self, n: int) -> None:
        """Move the cursor n characters to the right, at most to the end."""
        if n < 0:
            raise ValueError("n must not be negative")
        self._cursor = min(len(self._text), self._cursor + n)

    def home(self) -> None:
        """Move the cursor to the beginning."""
        self._cursor = 0

    def end(self) -> None:
        """Move the cursor behind the last character."""
        self._cursor = len(self._text)


class SmartEditor(MovingEditor):
    """An editor with a history of small steps and completion of words."""

    def __init__(self) -> None:
        super().__init__()
        self._done: list[tuple[int, str, str]] = []
        self._undone: list[tuple[int, str, str]] = []

    def insert(self, s: str) -> None:
        """Put s in at the cursor, as one step."""
        if s:
            self._done.append((self._cursor, "", s))
            self._undone.clear()
        super().insert(s)

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor as one step and return them."""
        removed = super().delete(n)
        if removed:
            self._done.append((self._cursor, removed, ""))
            self._undone.clear()
        return removed

    def undo(self) -> bool:
        """Take the last step back; return whether there was one."""
        if not self._done:
            return False
        start, removed, inserted = self._done.pop()
        self._undone.append((start, removed, inserted))
        self._cursor = start + len(inserted)
        super().delete(len(inserted))
        super().insert(removed)
        return True

    def redo(self) -> bool:
        """Do again what was undone last; return whether there was something."""
        if not self._undone:
            return False
        start, removed, inserted = self._undone.pop()
        self._done.append((start, removed, inserted))
        self._cursor = start + len(removed)
        super().delete(len(removed))
        super().insert(inserted)
        return True

    def complete(self, words: list[str]) -> list[str]:
        """Return the words that begin with the letters before the cursor, sorted."""
        start = self._cursor
        while start > 0 and self._text[start - 1].isalpha():
            start -= 1
        prefix = "".join(self._text[start : self._cursor])
        return sorted(word for word in words if word.startswith(prefix)) if prefix else []
