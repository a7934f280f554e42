def extra(longer, shorter):
    for x in list(longer) + list(shorter):
        if type(x) is not int:
            raise ValueError(f"no integer: {x!r}")
    a, b = sorted(longer), sorted(shorter)
    if len(a) - len(b) != 1:
        raise ValueError("lengths")
    for i, x in enumerate(a):
        if i == len(b) or x != b[i]:
            if a[:i] + a[i + 1 :] != b:
                raise ValueError("contents")
            return x
