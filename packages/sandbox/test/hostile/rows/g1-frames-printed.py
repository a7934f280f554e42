# row: G1
# title: prints all that stands in the frames of its callers
# kind: run
# expect: succeeded
# shows: looked at
import sys

frame = sys._getframe()
while frame is not None:
    print(frame.f_code.co_filename, repr(frame.f_locals)[:5000], repr(frame.f_globals)[:5000])
    frame = frame.f_back
print("looked at everything")
