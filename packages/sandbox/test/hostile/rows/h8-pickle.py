# row: H8
# title: an answer that is a bomb for whoever unpickles it
# kind: submission
# question: doubling
# expect: bad_answer failed
# quick: yes
import os


class Bomb:
    def __reduce__(self):
        return (os.system, ("echo breach: unpickled >&2",))


def double(value):
    return Bomb()
