# row: X4
# title: a thousand figures, and files that only begin like one
# kind: run
# environment: numpy
# expect: succeeded timed_out
# limits: wallTimeMs=8000
import os
import struct

import matplotlib.pyplot as plt

png = b"\x89PNG\r\n\x1a\n" + b"<script>" * 1000
for _ in range(1000):
    os.write(3, b"G" + struct.pack(">I", len(png)) + png)
for _ in range(12):
    plt.plot([1, 2])
    plt.show()
