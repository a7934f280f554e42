# row: B8
# title: reads address 0 in the tested function
# kind: submission
# question: doubling
# expect: raised
# quick: yes
# storm: yes
import ctypes


def double(value):
    return ctypes.string_at(0)
