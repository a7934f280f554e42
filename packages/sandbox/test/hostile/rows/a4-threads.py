# row: A4
# title: 32 threads burn CPU time, which counts as a sum
# kind: run
# environment: numpy
# expect: timed_out
# limits: wallTimeMs=20000 cpuTimeMs=1000
# within: 12000
import threading

import numpy as np

block = np.ones((400, 400))


def spin():
    while True:
        block @ block


for _ in range(32):
    threading.Thread(target=spin).start()
