# row: H6
# title: a DataFrame subclass that answers every comparison with yes
# kind: submission
# question: totals
# environment: pandas
# expect: failed bad_answer
import pandas as pd


class Liar(pd.DataFrame):
    @property
    def _constructor(self):
        return Liar

    def equals(self, other):
        return True

    def __eq__(self, other):
        return pd.Series([True])

    def __array__(self, *args, **kwargs):
        raise RuntimeError("no array for you")


def totals(frame):
    return Liar({"team": ["a", "b", "c"], "points": [0.0, 0.0, 0.0]})
