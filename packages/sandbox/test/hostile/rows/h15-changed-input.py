# row: H15
# title: changes its input and returns it
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
def scale(x):
    x *= 0
    return x
