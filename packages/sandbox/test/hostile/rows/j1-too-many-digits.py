# row: J1
# title: a whole number of 200,000 digits
# kind: submission
# question: doubling
# expect: bad_answer failed
def double(value):
    return 1 << 660_000
