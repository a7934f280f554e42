# row: B1
# title: touches an array larger than the limit
# kind: run
# environment: numpy
# expect: out_of_memory
import numpy as np

np.ones((200, 1_000_000))
