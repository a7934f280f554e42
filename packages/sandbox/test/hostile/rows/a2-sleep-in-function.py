# row: A2
# title: sleeps in the tested function
# kind: submission
# question: doubling
# expect: timed_out
# limits: wallTimeMs=1000
import time


def double(value):
    time.sleep(3600)
    return value * 2
