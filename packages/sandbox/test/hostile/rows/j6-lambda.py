# row: J6
# title: a function
# kind: submission
# question: doubling
# expect: bad_answer failed
# storm: yes
def double(value):
    return lambda: value * 2
