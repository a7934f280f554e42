# row: J3
# title: NUL and lone surrogates in an answer
# kind: submission
# question: doubling
# expect: failed bad_answer
# quick: yes
def double(value):
    return "\0\ud800\x1b[2J" * 10
