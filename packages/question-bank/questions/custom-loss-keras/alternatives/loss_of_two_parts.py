import keras
import tensorflow as tf
from keras import layers


@keras.saving.register_keras_serializable()
def weighted_mse(y_true, y_pred, under=2.0):
    p = tf.reshape(y_pred, [-1])
    t = tf.cast(tf.reshape(y_true, [-1]), p.dtype)
    above = tf.nn.relu(p - t)
    below = tf.nn.relu(t - p)
    return tf.reduce_mean(above**2) + under * tf.reduce_mean(below**2)


def fit_with_loss(X, y, epochs=50, seed=0):
    keras.utils.set_random_seed(seed)
    inputs = keras.Input(shape=X.shape[1:])
    model = keras.Model(inputs, layers.Dense(1)(inputs))
    model.compile(loss=weighted_mse, optimizer=keras.optimizers.Adam(0.05))
    model.fit(X.astype("float32"), y.reshape(-1, 1), epochs=epochs, batch_size=20, verbose=0)
    return model
