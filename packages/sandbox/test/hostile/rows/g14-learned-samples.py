# row: G14
# title: returns the answers that it saw in an earlier submission
# kind: submission
# question: doubling
# expect: failed
# storm: yes
SEEN = {number: number * 2 for number in range(1000)}


def double(value):
    return SEEN.get(value, 1_000_000)
