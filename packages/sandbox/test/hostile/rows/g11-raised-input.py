# row: G11
# title: raises the input of a hidden case, and names a class after it
# kind: submission
# question: echo
# expect: raised
def describe(text):
    raise type(text.replace(" ", "_"), (Exception,), {})(text)
