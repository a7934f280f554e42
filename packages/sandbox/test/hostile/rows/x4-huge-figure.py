# row: X4
# title: a figure of a hundred million pixels
# kind: run
# environment: numpy
# expect: succeeded raised out_of_memory timed_out
# limits: wallTimeMs=5000
import matplotlib.pyplot as plt

plt.figure(figsize=(100, 100), dpi=100)
plt.plot([1, 2])
plt.show()
print("shown")
