from collections import OrderedDict


class Cache:
    """Least recently used."""

    def __init__(self, size: int):
        self.size = size
        self.items: OrderedDict = OrderedDict()

    def get(self, key: str) -> object:
        """Return the value or None."""
        try:
            self.items.move_to_end(key)
        except KeyError:
            return None
        return self.items[key]
