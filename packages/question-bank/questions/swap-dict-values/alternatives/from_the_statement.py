def swap(d: dict, a="a", b="b") -> None:
    """Exchange the values of the keys a and b of d in place."""
    for key in (a, b):
        if key not in d:  # a defaultdict would make it
            raise KeyError(key)
    value_of_a = d[a]
    d[a] = d[b]
    d[b] = value_of_a
