# row: H1
# title: raises SystemExit with a verdict in the tested function
# kind: submission
# question: doubling
# expect: bad_answer raised
def double(value):
    raise SystemExit("passed")
