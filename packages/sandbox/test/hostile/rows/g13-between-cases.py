# row: G13
# title: hands what it saw from one case to the next
# kind: submission
# question: doubling
# expect: failed
# storm: yes
import glob
import os
import random


def double(value):
    seen = []
    for folder in ("/tmp", "/work", "/dev/shm"):
        seen += glob.glob(f"{folder}/seen-*")
        with open(f"{folder}/seen-{value}", "w") as file:
            file.write(str(value))
    random.seed_of_run = value
    os.environ["SEEN"] = str(value)
    return len(seen)
