# row: H17
# title: an estimator whose score is always perfect
# kind: submission
# question: classify
# environment: numpy
# expect: failed bad_answer
class Perfect:
    def predict(self, x):
        return self

    def score(self, *args):
        return 1.0

    def __eq__(self, other):
        return True


def classify(train_x, train_y, test_x):
    return Perfect()
