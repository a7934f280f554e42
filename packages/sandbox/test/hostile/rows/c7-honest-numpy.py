# row: C7
# title: honest NumPy with its default threads
# kind: run
# environment: numpy
# expect: succeeded
# shows: 1800000
# limits: wallTimeMs=20000
# quick: yes
import numpy as np

block = np.ones((300, 300))
print(int((block @ block).sum() / 15))
np.linalg.svd(np.random.default_rng(0).normal(size=(200, 200)))
