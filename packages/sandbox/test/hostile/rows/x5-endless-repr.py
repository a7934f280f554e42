# row: X5
# title: an answer whose class, name and comparison never end
# kind: submission
# question: doubling
# expect: bad_answer failed timed_out raised
# limits: wallTimeMs=2000
class Endless(int):
    def __getattribute__(self, name):
        while True:
            pass

    def __index__(self):
        while True:
            pass

    __int__ = __str__ = __repr__ = __hash__ = __eq__ = __index__


def double(value):
    return Endless(0)
