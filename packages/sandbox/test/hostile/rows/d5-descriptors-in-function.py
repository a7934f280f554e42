# row: D5
# title: uses up the descriptors and answers all the same
# kind: submission
# question: doubling
# expect: failed
import os


def double(value):
    opened = []
    try:
        while True:
            opened.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        return len(opened)
