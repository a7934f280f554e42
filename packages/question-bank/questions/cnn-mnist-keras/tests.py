import keras
import numpy as np
import tensorflow as tf

# Seven rows of five pixels for each digit.
_FONT = """
01110 10001 10011 10101 11001 10001 01110
00100 01100 00100 00100 00100 00100 01110
01110 10001 00001 00010 00100 01000 11111
11111 00010 00100 00010 00001 10001 01110
00010 00110 01010 10010 11111 00010 00010
11111 10000 11110 00001 00001 10001 01110
00110 01000 10000 11110 10001 10001 01110
11111 00001 00010 00100 01000 01000 01000
01110 10001 10001 01110 10001 10001 01110
01110 10001 10001 01111 00001 00010 01100
"""


def _digits(seed, count):
    """Drawn digits with a little noise; the largest pixel of each image is 255."""
    rng = np.random.default_rng(seed)
    font = np.array([int(pixel) for pixel in "".join(_FONT.split())]).reshape(10, 7, 5)
    large = np.kron(font, np.ones((1, 3, 3), dtype=int))
    labels = rng.permutation(np.arange(count) % 10)
    images = rng.integers(0, 40, (count, 28, 28), dtype=np.uint8)
    for image, label in zip(images, labels, strict=True):
        top, left = rng.integers([2, 5], [5, 8])
        image[top : top + 21, left : left + 15] += (200 * large[label]).astype(np.uint8)
    images[:, 0, 0] = 255
    return images, labels


def _outputs(model, images):
    return np.asarray(model.predict(images[..., None] / 255.0, verbose=0), dtype=float)


def _share(model, images, labels):
    return float(np.mean(_outputs(model, images).argmax(axis=1) == labels))


def _step_by_step():
    # For a few steps, tracing functions would take longer than it saves.
    tf.config.run_functions_eagerly(True)


class _Maxima(keras.layers.Layer):
    """Keeps the least and the largest of the maxima of the batches."""

    def build(self, shape):
        self.least = self.add_weight(initializer=keras.initializers.Constant(1e9), trainable=False)
        self.largest = self.add_weight(initializer="zeros", trainable=False)

    def call(self, inputs):
        top = keras.ops.max(inputs)
        self.least.assign(keras.ops.minimum(self.least, top))
        self.largest.assign(keras.ops.maximum(self.largest, top))
        return inputs


class _Visits(keras.layers.Layer):
    """Counts how often each row comes by; the first pixel is its number."""

    def build(self, shape):
        self.trained = self.add_weight(shape=(120,), initializer="zeros", trainable=False)
        self.seen = self.add_weight(shape=(120,), initializer="zeros", trainable=False)

    def call(self, inputs, training=False):
        rows = keras.ops.cast(keras.ops.round(255.0 * inputs[:, 0, 0, 0]), "int32")
        hits = keras.ops.sum(keras.ops.one_hot(rows, 120), axis=0)
        counts = self.trained if training else self.seen
        counts.assign(counts + hits)
        return inputs


def _watched(solution, watch):
    return keras.Sequential([keras.Input((28, 28, 1)), watch, solution.build_cnn()])


def _numbered(seed):
    images, labels = _digits(seed, 120)
    images[:, 0, 0] = np.arange(120)
    images[:, -1, -1] = 255
    return images, labels


def _layers(model):
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            yield from _layers(layer)
        else:
            yield layer


def architecture(solution, seed):
    model, other = solution.build_cnn(), solution.build_cnn((32, 24, 3), 4)
    layers = list(_layers(model))
    pooling = (keras.layers.MaxPooling2D, keras.layers.AveragePooling2D)
    count = int(np.random.default_rng(seed).integers(2, 6))
    return {
        "two convolutions": sum(isinstance(one, keras.layers.Conv2D) for one in layers) >= 2,
        "pooling": any(isinstance(one, pooling) for one in layers),
        "dense": any(isinstance(one, keras.layers.Dense) for one in layers),
        "fewer than 200000 parameters": model.count_params() < 200_000,
        "outputs": list(model(np.zeros((count, 28, 28, 1), np.float32)).shape),
        "outputs of (32, 24, 3), 4 classes": list(other(np.zeros((count, 32, 24, 3), np.float32)).shape),
    }


def digits(solution, seed):
    keras.utils.set_random_seed(seed % 2**32)
    model = solution.build_cnn()
    # A single number is a fault of another case.
    losses = np.ravel(solution.train(model, *_digits(seed, 700), epochs=5)["loss"])
    return {
        "loss falls": bool(losses[-1] < losses[0]) or len(losses) == 1,
        "accuracy above 0.85": _share(model, *_digits(seed + 1, 200)) > 0.85,
    }


def held_out(solution, seed):
    _step_by_step()
    images, labels = _numbered(seed)
    rows = []
    for number in [1, 2]:
        watch = _Visits()
        solution.train(_watched(solution, watch), images, labels, epochs=2, seed=seed % 97 + number)
        trained, seen = watch.trained.numpy(), watch.seen.numpy()
        rows.append(np.flatnonzero(trained == 0).tolist())
    return {
        "rows never trained on": len(rows[1]),
        "others are trained on once per epoch": bool(np.isin(trained, [0, 2]).all()),
        "rows held out are used": bool((seen[rows[1]] > 0).all()),
        "first rows": rows[1] == list(range(12)),
        "last rows": rows[1] == list(range(108, 120)),
        "another seed, other rows": rows[0] != rows[1],
    }


def history(solution, seed):
    _step_by_step()
    keras.utils.set_random_seed(seed % 2**32)
    images, labels = _numbered(seed)
    watch = _Visits()
    model = _watched(solution, watch)
    result = solution.train(model, images, labels, epochs=4)
    # Twelve rows are held out: every accuracy is a number of twelfths.
    twelfths = 12.0 * np.ravel(result["val_accuracy"])
    rows = watch.trained.numpy() == 0
    if not rows.any():
        rows = slice(-12, None)
    return {
        "lists": all(isinstance(result[name], list) for name in ("loss", "val_accuracy")),
        "lengths": [np.size(result[name]) for name in ("loss", "val_accuracy")],
        "finite": bool(np.isfinite(result["loss"]).all()),
        "shares of rows held out": bool((np.abs(twelfths - twelfths.round()) < 0.01).all()),
        "last accuracy": abs(twelfths[-1] / 12.0 - _share(model, images[rows], labels[rows])) < 1e-3,
    }


def loss_fits_outputs(solution, seed):
    _step_by_step()
    keras.utils.set_random_seed(seed % 2**32)
    model = solution.build_cnn()
    solution.train(model, *_digits(seed, 40), epochs=1)
    images, labels = _digits(seed + 1, 40)
    outputs = _outputs(model, images)
    totals = outputs.sum(axis=1, keepdims=True)
    if outputs.min() < 0.0 or np.abs(totals - 1.0).max() > 1e-3:
        outputs = np.exp(outputs - outputs.max(axis=1, keepdims=True))
        outputs /= outputs.sum(axis=1, keepdims=True)
    own = float(-np.log(outputs[np.arange(40), labels]).mean())
    found = model.evaluate(images[..., None] / 255.0, labels, batch_size=40, verbose=0, return_dict=True)
    return bool(np.isclose(found["loss"], own, 1e-3, 1e-3))


def scaled_once(solution, seed):
    _step_by_step()
    largest = int(np.random.default_rng(seed).integers(150, 240))
    images, labels = _digits(seed, 60)
    watch = _Maxima()
    solution.train(_watched(solution, watch), np.minimum(images, largest), labels, epochs=1)
    return {
        "largest pixel": largest,
        "least maximum of a batch": 255.0 * float(watch.least.numpy()),
        "largest maximum of a batch": 255.0 * float(watch.largest.numpy()),
    }


def wrong_labels(solution, seed):
    _step_by_step()
    images, labels = _digits(seed, 20)
    place = int(np.random.default_rng(seed).integers(20))
    outcomes = {}
    for wrong in [10, -1, 255]:
        labels[place] = wrong
        try:
            solution.train(solution.build_cnn(), images, labels, epochs=1)
            outcomes[wrong] = "no error"
        except ValueError:
            outcomes[wrong] = "ValueError"
        except tf.errors.OpError as error:
            outcomes[wrong] = type(error).__name__
    return outcomes


def same_seed(solution, seed):
    _step_by_step()
    images, labels = _digits(seed, 80)
    start = solution.build_cnn().get_weights()
    runs = []
    for before in [1, 2]:
        keras.utils.set_random_seed(before)
        model = solution.build_cnn()
        model.set_weights(start)
        result = solution.train(model, images, labels, epochs=2, seed=seed % 97)
        runs.append((result["loss"], model.get_weights()))
    (losses, weights), (others, other_weights) = runs
    return {
        "losses": bool(np.allclose(losses, others, 1e-3, 1e-3)),
        "weights": all(np.allclose(*pair, 0.0, 1e-4) for pair in zip(weights, other_weights, strict=True)),
    }
