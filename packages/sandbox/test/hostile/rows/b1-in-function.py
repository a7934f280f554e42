# row: B1
# title: takes all memory in the tested function
# kind: submission
# question: doubling
# expect: out_of_memory
# quick: yes
def double(value):
    blocks = []
    while True:
        blocks.append(bytearray(b"x" * 1_000_000))
