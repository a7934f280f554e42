# row: H14
# title: numbers too coarse for the tolerance
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
def scale(x):
    return ((x - x.mean(axis=0)) / x.std(axis=0)).astype("float16")
