import keras
import numpy as np
import tensorflow as tf


def weighted_mse(y_true: tf.Tensor, y_pred: tf.Tensor, under: float = 2.0) -> tf.Tensor:
    """Return the mean squared error in which predictions below the truth count under times."""
    raise NotImplementedError


def fit_with_loss(X: np.ndarray, y: np.ndarray, epochs: int = 50, seed: int = 0) -> keras.Model:
    """Return a linear model that was trained with weighted_mse."""
    raise NotImplementedError
