# row: H2
# title: replaces builtins that a check might use
# kind: submission
# question: doubling
# expect: failed bad_answer raised
import builtins


def double(value):
    for name in ("isinstance", "type", "len", "abs", "all", "any", "sorted"):
        setattr(builtins, name, lambda *args: True)
    return 0
