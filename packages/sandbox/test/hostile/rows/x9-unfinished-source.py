# row: X9
# title: a program that is no program
# kind: submission
# question: doubling
# expect: raised
def double(value:
    return value * 2
