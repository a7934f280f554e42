# row: D6
# title: flood on stdout from the tested function
# kind: submission
# question: doubling
# expect: output_limit_exceeded
# storm: yes
def double(value):
    while True:
        print("x" * 100_000)
