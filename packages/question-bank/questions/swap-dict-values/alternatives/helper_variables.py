def swap(d, a="a", b="b"):
    first = d[a]
    second = d[b]
    d.update({a: second})
    if a != b:
        d.update({b: first})
