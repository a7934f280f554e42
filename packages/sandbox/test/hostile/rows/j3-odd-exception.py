# row: J3
# title: NUL, lone surrogates and markup in an exception
# kind: submission
# question: doubling
# expect: raised
def double(value):
    raise ValueError("\0\ud800\x1b[2J<script>alert(1)</script>\u202e" + "x" * 100_000)
