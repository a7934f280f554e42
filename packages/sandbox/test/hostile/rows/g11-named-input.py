# row: G11
# title: returns an object whose class is named after the input of a hidden case
# kind: submission
# question: echo
# expect: bad_answer
def describe(text):
    return type(text.replace(" ", "_"), (), {})()
