# row: C1
# title: fork bomb in the tested function, whose every process answers
# kind: submission
# question: doubling
# expect: bad_answer process_limit_exceeded timed_out raised failed
# limits: wallTimeMs=1000
# storm: yes
import os


def double(value):
    for _ in range(10):
        try:
            os.fork()
        except OSError:
            pass
    return value * 3
