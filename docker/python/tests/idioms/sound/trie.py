class Trie:
    """Words by prefix."""

    def __init__(self):
        self.root: dict = {}

    def insert(self, word: str) -> None:
        """Add a word."""
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node["$"] = True
