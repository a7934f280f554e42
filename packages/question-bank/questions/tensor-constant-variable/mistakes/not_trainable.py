import numpy as np
import tensorflow as tf


def add_tensors(values: list, start: list) -> tuple[np.ndarray, tf.Variable]:
    """Return the sum of values and start as a float32 array, and the variable that holds it.

    Shapes that are not the same raise ValueError; nothing is broadcast.
    """
    constant = tf.constant(values, dtype=tf.float32)
    variable = tf.Variable(start, dtype=tf.float32, trainable=False)
    if constant.shape != variable.shape:
        raise ValueError(f"shapes {constant.shape} and {variable.shape} are not the same")
    variable.assign_add(constant)
    return variable.numpy(), variable
