# row: H14
# title: the right numbers with one axis more
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
def scale(x):
    return ((x - x.mean(axis=0)) / x.std(axis=0))[None]
