# row: J5
# title: a list of ten million elements, and one that holds itself
# kind: submission
# question: doubling
# expect: bad_answer
# limits: wallTimeMs=30000 cpuTimeMs=30000
def double(value):
    if value < 10**10:
        return [0] * 10_000_000
    endless = []
    endless.append(endless)
    return endless
