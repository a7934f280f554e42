# row: H1
# title: leaves with status 0 while it is imported
# kind: submission
# question: doubling
# expect: bad_answer
# storm: yes
import sys

print("all tests passed")
sys.exit(0)
