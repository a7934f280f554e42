# row: B1
# title: appends to a list for ever
# kind: run
# expect: out_of_memory
# quick: yes
blocks = []
while True:
    blocks.append(bytearray(b"x" * 1_000_000))
