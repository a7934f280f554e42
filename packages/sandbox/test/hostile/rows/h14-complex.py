# row: H14
# title: the right numbers with an imaginary part that a comparison might ignore
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0) + 5j
