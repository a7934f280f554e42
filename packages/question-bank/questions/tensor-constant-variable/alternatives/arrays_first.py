import numpy as np
import tensorflow as tf


def add_tensors(values, start):
    left = np.array(values, dtype=np.float32)
    right = np.array(start, dtype=np.float32)
    if left.shape != right.shape:
        raise ValueError("values and start must have one shape")
    variable = tf.Variable(right)
    total = tf.constant(left) + variable
    variable.assign(total)
    return np.asarray(total), variable
