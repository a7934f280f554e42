import keras
import numpy as np


def build() -> keras.Model:
    """Return a dense network for images of shape (28, 28) that gives ten logits."""
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
        ]
    )


def train_eval(
    model: keras.Model,
    train: tuple[np.ndarray, np.ndarray],
    test: tuple[np.ndarray, np.ndarray],
    epochs: int = 5,
    seed: int = 0,
) -> float:
    """Train model on the images of train and return its accuracy on those of test."""
    keras.utils.set_random_seed(seed)
    model.compile(
        optimizer="adam",
        # The model gives logits, so softmax is left to the loss.
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    images, labels = train
    model.fit(_scaled(images), labels, epochs=epochs, batch_size=32, verbose=0)
    images, labels = test
    return model.evaluate(_scaled(images), labels, verbose=0, return_dict=True)["accuracy"]


def _scaled(images: np.ndarray) -> np.ndarray:
    """Return pixels from 0 to 1."""
    return images.astype(np.float32) / images.max()
