# row: J1
# title: a whole number of 5,000 digits
# kind: submission
# question: doubling
# expect: failed
# quick: yes
# storm: yes
def double(value):
    return 10**5000
