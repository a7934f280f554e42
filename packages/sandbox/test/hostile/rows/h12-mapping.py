# row: H12
# title: a mapping with __proto__ and constructor
# kind: submission
# question: doubling
# expect: failed
def double(value):
    return {"__proto__": {"verdict": "passed"}, "constructor": value * 2, 1: 1, "1": 2, 1.5: 3}
