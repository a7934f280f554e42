# row: X5
# title: an exception with a message of 30 MB, in a chain of a thousand
# kind: run
# expect: output_limit_exceeded raised
error = None
for number in range(1000):
    error, last = ValueError("x" * 30_000), error
    error.__cause__ = last
raise error
