import numpy as np
import tensorflow as tf


def add_tensors(values: list, start: list) -> tuple[np.ndarray, tf.Variable]:
    """Return the sum of values and start as a float32 array, and the variable that holds it.

    Shapes that are not the same raise ValueError; nothing is broadcast.
    """
    constant, first = tf.constant(values), tf.constant(start)
    if constant.shape != first.shape:
        raise ValueError(f"shapes {constant.shape} and {first.shape} are not the same")
    if constant.dtype != first.dtype:
        constant, first = tf.cast(constant, tf.float32), tf.cast(first, tf.float32)
    variable = tf.Variable(tf.cast(constant + first, tf.float32))
    return variable.numpy(), variable
