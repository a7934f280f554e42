import keras
import numpy as np
import tensorflow as tf


def make_dataset(
    images: np.ndarray, labels: np.ndarray, batch_size: int, shuffle: bool, seed: int = 0
) -> tf.data.Dataset:
    """Return batches of images of shape (B, H, W, C) in [0, 1] and of their labels."""
    if len(images) != len(labels):
        raise ValueError(f"{len(images)} images, but {len(labels)} labels")
    if images.ndim == 3:
        images = images[..., np.newaxis]
    ds = tf.data.Dataset.from_tensor_slices((images, labels.astype(np.int64)))
    ds = ds.batch(batch_size)
    if shuffle:
        ds = ds.shuffle(len(images), seed=seed)
    return ds.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y))


def train_loop(
    model: tf.keras.Model, ds: tf.data.Dataset, epochs: int, lr: float
) -> list[float]:
    """Train model with SGD and return the mean loss per item of each epoch."""
    optimiser = keras.optimizers.SGD(learning_rate=lr)
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for images, labels in ds:
            with tf.GradientTape() as tape:
                loss = loss_of(labels, model(images, training=True))
            slopes = tape.gradient(loss, model.trainable_variables)
            optimiser.apply_gradients(zip(slopes, model.trainable_variables, strict=True))
            # A partial batch counts by its size.
            total += float(loss) * len(labels)
            count += len(labels)
        losses.append(total / count)
    return losses
