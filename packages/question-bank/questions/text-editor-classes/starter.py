class TextEditor:
    """A text that grows and shrinks at its end."""

    def __init__(self) -> None:
        raise NotImplementedError

    @property
    def text(self) -> str:
        """All of the text."""
        raise NotImplementedError

    def insert(self, s: str) -> None:
        """Put s in at the cursor."""
        raise NotImplementedError

    def delete(self, n: int) -> str:
        """Remove up to n characters left of the cursor and return them."""
        raise NotImplementedError


class MovingEditor(TextEditor):
    """An editor whose cursor moves."""

    @property
    def cursor(self) -> int:
        """The number of characters before the cursor."""
        raise NotImplementedError

    def left(self, n: int) -> None:
        """Move the cursor n characters to the left, at most to the beginning."""
        raise NotImplementedError

    def right(self, n: int) -> None:
        """Move the cursor n characters to the right, at most to the end."""
        raise NotImplementedError

    def home(self) -> None:
        """Move the cursor to the beginning."""
        raise NotImplementedError

    def end(self) -> None:
        """Move the cursor behind the last character."""
        raise NotImplementedError


class SmartEditor(MovingEditor):
    """An editor with a history and completion of words."""

    def undo(self) -> bool:
        """Take the last step back; return whether there was one."""
        raise NotImplementedError

    def redo(self) -> bool:
        """Do again what was undone last; return whether there was something."""
        raise NotImplementedError

    def complete(self, words: list[str]) -> list[str]:
        """Return the words that begin with the letters before the cursor, sorted."""
        raise NotImplementedError
