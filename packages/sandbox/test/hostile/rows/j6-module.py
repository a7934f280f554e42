# row: J6
# title: a module and an open file
# kind: submission
# question: doubling
# expect: bad_answer failed
import os


def double(value):
    return os if value % 2 else open("/dev/null")
