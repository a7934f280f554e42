# row: H1
# title: raises a BaseException and a KeyboardInterrupt by turns
# kind: submission
# question: doubling
# expect: raised bad_answer
def double(value):
    raise KeyboardInterrupt if value % 2 else GeneratorExit
