import keras
import numpy as np
import tensorflow as tf


@keras.saving.register_keras_serializable(package="losses")
def weighted_mse(y_true: tf.Tensor, y_pred: tf.Tensor, under: float = 2.0) -> tf.Tensor:
    """Return the mean squared error in which predictions below the truth count under times."""
    # (n,) minus (n, 1) would be broadcast to the errors of all n x n pairs.
    truth = tf.reshape(tf.cast(y_true, y_pred.dtype), tf.shape(y_pred))
    error = y_pred - truth
    one = tf.ones_like(error)
    weight = tf.where(error > 0, under * one, one)
    return tf.reduce_mean(weight * tf.square(error))


def fit_with_loss(X: np.ndarray, y: np.ndarray, epochs: int = 50, seed: int = 0) -> keras.Model:
    """Return a linear model that was trained with weighted_mse."""
    # Before the model is made, as its first weights are drawn as well.
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((X.shape[1],)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.01), loss=weighted_mse)
    model.fit(X, y, epochs=epochs, batch_size=32, verbose=0)
    return model
