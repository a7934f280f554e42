# row: I1
# title: files named numpy.py and numpy/__init__.py beside an honest program
# kind: run
# environment: numpy
# expect: succeeded
# shows: mean 2.0
import numpy as np

print("mean", np.mean([1, 2, 3]))
#: numpy.py
print("breach: shadowed")
#: sitecustomize.py
print("breach: site")
