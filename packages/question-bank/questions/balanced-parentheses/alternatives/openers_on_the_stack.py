def is_balanced(text, pairs=None):
    if type(text) is not str and not isinstance(text, str):
        raise TypeError("text must be str")
    table = {"(": ")"} if pairs is None else dict(pairs)
    partner = {v: k for k, v in table.items()}
    stack = []
    push, pop = stack.append, stack.pop
    ok = True
    i = 0
    while ok and i < len(text):
        c = text[i]
        if c in partner:
            ok = len(stack) > 0 and pop() == partner[c]
        elif c in table:
            push(c)
        i += 1
    return ok and len(stack) == 0
