# row: A1
# title: endless loop in the tested function
# kind: submission
# question: doubling
# expect: timed_out
# limits: wallTimeMs=1000
# quick: yes
# storm: yes
def double(value):
    while True:
        pass
