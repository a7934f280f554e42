import keras
import numpy as np
import tensorflow as tf
from keras import layers


def build():
    image = keras.Input(shape=(28, 28))
    hidden = layers.Activation("relu")(layers.Dense(128)(layers.Reshape((784,))(image)))
    return keras.Model(image, layers.Softmax()(layers.Dense(10)(hidden)))


def train_eval(model, train, test, epochs=5, seed=0):
    tf.random.set_seed(seed)
    np.random.seed(seed)
    order = np.random.permutation(len(train[0]))
    x, y = train[0][order] / 255, train[1][order].astype("int32")
    model.compile(keras.optimizers.RMSprop(0.002), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=20, epochs=epochs, shuffle=False, verbose=0)
    guesses = np.argmax(model.predict(test[0] / 255, verbose=0), axis=1)
    return float(np.mean(guesses == test[1]))
