import keras
import numpy as np


def build_cnn(
    input_shape: tuple[int, int, int] = (28, 28, 1), n_classes: int = 10
) -> keras.Model:
    """Return a small convolutional network for images of input_shape."""
    raise NotImplementedError


def train(
    model: keras.Model, X: np.ndarray, y: np.ndarray, epochs: int = 3, seed: int = 0
) -> dict[str, list[float]]:
    """Train model on nine tenths of the rows and return its losses and its accuracy on the rest."""
    raise NotImplementedError
