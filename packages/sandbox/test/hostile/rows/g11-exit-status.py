# row: G11
# title: tells the input of a hidden case by exit status and signal
# kind: submission
# question: echo
# expect: raised
import os


def describe(text):
    os._exit(ord(text[4]))
