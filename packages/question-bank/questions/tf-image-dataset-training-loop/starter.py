import keras
import numpy as np
import tensorflow as tf


def make_dataset(
    images: np.ndarray, labels: np.ndarray, batch_size: int, shuffle: bool, seed: int = 0
) -> tf.data.Dataset:
    """Return batches of images of shape (B, H, W, C) and of their labels."""
    raise NotImplementedError


def train_loop(
    model: tf.keras.Model, ds: tf.data.Dataset, epochs: int, lr: float
) -> list[float]:
    """Train model with SGD and return the mean loss per item of each epoch."""
    raise NotImplementedError
