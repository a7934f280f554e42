# row: A3
# title: one long matrix product, deaf to alarms inside the process
# kind: run
# environment: numpy
# expect: timed_out
# limits: wallTimeMs=1000
import numpy as np

block = np.ones((4500, 4500), dtype=np.float32)
while True:
    block @ block
