# row: B8
# title: recurses without end after raising the limit
# kind: run
# expect: raised out_of_memory
import sys

sys.setrecursionlimit(10**9)


def deeper():
    return deeper()


deeper()
