# row: X15
# title: arrays that are larger than they are, and a thousand of them
# kind: run
# environment: numpy
# expect: succeeded out_of_memory timed_out raised
# limits: wallTimeMs=6000
import numpy as np


class Liar(np.ndarray):
    def min(self, *args, **kwargs):
        print("breach: ran after the end")

    max = mean = tolist = __repr__ = __array__ = min


endless = np.lib.stride_tricks.as_strided(np.zeros(1), shape=(2**31, 2**20), strides=(0, 0))
liar = np.zeros((3, 3)).view(Liar)
objects = np.array([object()] * 100, dtype=object)
for number in range(1000):
    globals()[f"array_{number}"] = np.full(10, number)
print("over")
