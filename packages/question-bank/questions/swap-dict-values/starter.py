def swap(d: dict, a="a", b="b") -> None:
    """Exchange the values of the keys a and b of d in place."""
    raise NotImplementedError
