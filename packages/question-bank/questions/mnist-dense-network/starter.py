import keras
import numpy as np


def build() -> keras.Model:
    """Return a dense network for images of shape (28, 28) and ten classes."""
    raise NotImplementedError


def train_eval(
    model: keras.Model,
    train: tuple[np.ndarray, np.ndarray],
    test: tuple[np.ndarray, np.ndarray],
    epochs: int = 5,
    seed: int = 0,
) -> float:
    """Train model on the images of train and return its accuracy on those of test."""
    raise NotImplementedError
