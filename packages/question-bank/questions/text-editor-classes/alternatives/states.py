from itertools import takewhile


class TextEditor:
    def __init__(self):
        self.state = ("", "")

    @property
    def text(self):
        return "".join(self.state)

    def insert(self, s):
        before, after = self.state
        self.state = (before + s, after)

    def delete(self, n):
        if n < 0:
            raise ValueError("negative count")
        before, after = self.state
        keep = len(before) - min(n, len(before))
        self.state = (before[:keep], after)
        return before[keep:]


class MovingEditor(TextEditor):
    @property
    def cursor(self):
        return len(self.state[0])

    def _go(self, place):
        text = self.text
        place = min(max(place, 0), len(text))
        self.state = (text[:place], text[place:])

    def left(self, n):
        if n < 0:
            raise ValueError("negative count")
        self._go(self.cursor - n)

    def right(self, n):
        if n < 0:
            raise ValueError("negative count")
        self._go(self.cursor + n)

    def home(self):
        self._go(0)

    def end(self):
        self._go(len(self.text))


class SmartEditor(MovingEditor):
    def __init__(self):
        super().__init__()
        self.edits = []
        self.position = 0

    def _edit(self, change, argument):
        old = self.state
        result = change(argument)
        if self.state != old:
            self.edits = [*self.edits[: self.position], (old, self.state)]
            self.position += 1
        return result

    def insert(self, s):
        self._edit(super().insert, s)

    def delete(self, n):
        return self._edit(super().delete, n)

    def undo(self):
        possible = self.position > 0
        if possible:
            self.position -= 1
            self.state = self.edits[self.position][0]
        return possible

    def redo(self):
        possible = self.position < len(self.edits)
        if possible:
            self.state = self.edits[self.position][1]
            self.position += 1
        return possible

    def complete(self, words):
        typed = "".join(takewhile(str.isalpha, reversed(self.state[0])))[::-1]
        if not typed:
            return []
        return sorted(filter(lambda word: word[: len(typed)] == typed, words))
