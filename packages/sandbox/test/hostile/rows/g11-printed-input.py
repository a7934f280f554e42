# row: G11
# title: prints the input of a hidden case
# kind: submission
# question: echo
# expect: failed
# quick: yes
# storm: yes
import sys


def describe(text):
    print(text)
    print(text, file=sys.stderr)
    return text
