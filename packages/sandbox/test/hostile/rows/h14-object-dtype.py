# row: H14
# title: the right numbers as objects
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer
def scale(x):
    return ((x - x.mean(axis=0)) / x.std(axis=0)).astype(object)
