# row: H10
# title: announces an answer of 4 GB
# kind: submission
# question: doubling
# expect: bad_answer timed_out
# limits: wallTimeMs=2000
# storm: yes
import os


def double(value):
    for descriptor in range(3, 256):
        try:
            os.write(descriptor, b"A\xff\xff\xff\xff")
        except OSError:
            pass
    os._exit(0)
