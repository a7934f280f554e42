import numpy as np
import tensorflow as tf


def add_tensors(values: list, start: list) -> tuple[np.ndarray, tf.Variable]:
    """Return the sum of values and start, and the variable that holds it."""
    raise NotImplementedError
