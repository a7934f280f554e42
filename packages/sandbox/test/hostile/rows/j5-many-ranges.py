# row: J5
# title: ten thousand indexes of two million labels each, in a few bytes
# kind: submission
# question: totals
# environment: pandas
# expect: bad_answer failed
# limits: wallTimeMs=20000 cpuTimeMs=20000
import pandas as pd


def totals(frame):
    return [pd.RangeIndex(2**21) for _ in range(10_000)]
