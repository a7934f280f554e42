# row: A3
# title: a power with a hundred million digits
# kind: submission
# question: doubling
# expect: timed_out
# limits: wallTimeMs=1000
def double(value):
    return 3 ** (10**9)
