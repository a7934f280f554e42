import keras
import numpy as np
from sklearn.model_selection import train_test_split


def build_cnn(input_shape=(28, 28, 1), n_classes=10):
    x = inputs = keras.Input(shape=input_shape)
    for filters in (8, 16):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
        x = keras.layers.AveragePooling2D((2, 2))(x)
    x = keras.layers.Flatten()(x)
    return keras.Model(inputs, keras.layers.Dense(n_classes, activation="softmax")(x))


def train(model, X, y, epochs=3, seed=0):
    allowed = np.arange(model.output_shape[-1])
    if not np.isin(y, allowed).all():
        raise ValueError("a label is none of the classes")
    keras.utils.set_random_seed(seed)
    scaled = np.expand_dims(X / 255, axis=3)
    x, x_val, t, t_val = train_test_split(scaled, y, test_size=len(X) // 10, random_state=seed)
    model.compile(
        keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    log = model.fit(x, t, 20, epochs, validation_data=(x_val, t_val), verbose=0)
    return log.history
