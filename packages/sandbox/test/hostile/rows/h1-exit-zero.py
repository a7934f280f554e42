# row: H1
# title: prints a verdict and leaves with status 0
# kind: submission
# question: doubling
# expect: bad_answer
# quick: yes
# storm: yes
import os


def double(value):
    print('{"verdict": "passed"}', flush=True)
    os._exit(0)
