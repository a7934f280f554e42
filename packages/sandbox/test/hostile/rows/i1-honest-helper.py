# row: I1
# title: an honest answer with helper files passes, whatever they are called
# kind: submission
# question: doubling
# expect: passed
# honest: yes
# quick: yes
from random_numbers import twice
from test.tools import identity


def double(value):
    return identity(twice(value))
#: random_numbers.py
def twice(value):
    return value + value
#: test/__init__.py
#: test/tools.py
def identity(value):
    return value
