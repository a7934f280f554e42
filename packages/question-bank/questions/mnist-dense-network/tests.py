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
    return np.asarray(model.predict(images / 255.0, verbose=0), dtype=float)


def _share(model, images, labels):
    return float(np.mean(_outputs(model, images).argmax(axis=1) == labels))


def _step_by_step():
    # For a few steps, tracing functions would take longer than it saves.
    tf.config.run_functions_eagerly(True)


class _Watch(keras.layers.Layer):
    """Keeps the least and the largest of the maxima of the batches."""

    def build(self, shape):
        self.least = self.add_weight(initializer=keras.initializers.Constant(1e9), trainable=False)
        self.largest = self.add_weight(initializer="zeros", trainable=False)

    def call(self, inputs):
        top = keras.ops.max(inputs)
        self.least.assign(keras.ops.minimum(self.least, top))
        self.largest.assign(keras.ops.maximum(self.largest, top))
        return inputs


def architecture(solution, seed):
    model = solution.build()
    count = int(np.random.default_rng(seed).integers(2, 6))
    return {
        "input": list(model.input_shape),
        "output": list(model.output_shape),
        "parameters": model.count_params(),
        "outputs of some images": list(model(np.zeros((count, 28, 28), np.float32)).shape),
    }


def hidden_relu(solution, seed):
    """Compares the largest output, which is the same for logits and probabilities."""
    rng = np.random.default_rng(seed)
    model = solution.build()
    weights = [rng.normal(0.0, 0.05, one.shape) for one in model.get_weights()]
    model.set_weights(weights)
    images = rng.uniform(size=(100, 28, 28))
    first, shift, second, offset = weights
    by_hand = np.maximum(images.reshape(100, -1) @ first + shift, 0.0) @ second + offset
    two = np.sort(by_hand, axis=1)[:, -2:]
    clear = two[:, 1] - two[:, 0] > 0.01
    found = np.asarray(model(images.astype(np.float32)))
    return bool((found.argmax(axis=1) == by_hand.argmax(axis=1))[clear].all())


def digits(solution, seed):
    train, test = _digits(seed, 500), _digits(seed + 1, 200)
    keras.utils.set_random_seed(seed % 2**32)
    model = solution.build()
    solution.train_eval(model, train, test)
    return {"accuracy above 0.85": _share(model, *test) > 0.85}


def returned_accuracy(solution, seed):
    _step_by_step()
    images, labels = _digits(seed + 1, 60)
    # Most of these labels are wrong, so the accuracy is far from that of training.
    labels = np.random.default_rng(seed).permutation(labels)
    keras.utils.set_random_seed(seed % 2**32)
    model = solution.build()
    found = solution.train_eval(model, _digits(seed, 120), (images, labels), epochs=3)
    return {
        "a number": isinstance(found, (float, np.floating)),
        "accuracy of the model": abs(float(found) - _share(model, images, labels)) < 1e-3,
    }


def loss_fits_outputs(solution, seed):
    _step_by_step()
    train, (images, labels) = _digits(seed, 32), _digits(seed + 1, 40)
    keras.utils.set_random_seed(seed % 2**32)
    model = solution.build()
    solution.train_eval(model, train, (images, labels), epochs=1)
    outputs = _outputs(model, images)
    totals = outputs.sum(axis=1, keepdims=True)
    if outputs.min() < 0.0 or np.abs(totals - 1.0).max() > 1e-3:
        outputs = np.exp(outputs - outputs.max(axis=1, keepdims=True))
        outputs /= outputs.sum(axis=1, keepdims=True)
    own = float(-np.log(outputs[np.arange(40), labels]).mean())
    found = model.evaluate(images / 255.0, labels, batch_size=40, verbose=0, return_dict=True)
    return bool(np.isclose(found["loss"], own, 1e-3, 1e-3))


def scaled_once(solution, seed):
    _step_by_step()
    keras.utils.set_random_seed(seed % 2**32)
    largest = int(np.random.default_rng(seed).integers(150, 240))
    train, test = ((np.minimum(x, largest), y) for x, y in (_digits(seed, 64), _digits(seed + 1, 32)))
    watch = _Watch()
    model = keras.Sequential([keras.Input((28, 28)), watch, solution.build()])
    solution.train_eval(model, train, test, epochs=1)
    return {
        "largest pixel": largest,
        "least maximum of a batch": 255.0 * float(watch.least.numpy()),
        "largest maximum of a batch": 255.0 * float(watch.largest.numpy()),
    }


def same_seed(solution, seed):
    _step_by_step()
    train, test = _digits(seed, 96), _digits(seed + 1, 40)
    model = solution.build()
    start = model.get_weights()
    runs = []
    for before in [1, 2]:
        keras.utils.set_random_seed(before)
        model = solution.build()
        model.set_weights(start)
        share = solution.train_eval(model, train, test, epochs=2, seed=seed % 97)
        runs.append((float(share), model.get_weights()))
    (one, weights), (other, others) = runs
    return {
        "accuracy": abs(one - other) < 0.01,
        "weights": all(np.allclose(*pair, 0.0, 1e-4) for pair in zip(weights, others, strict=True)),
    }


def test_images_kept_out(solution, seed):
    _step_by_step()
    train = _digits(seed, 64)
    model = solution.build()
    start = model.get_weights()
    runs = []
    for number in [1, 2]:
        images, labels = _digits(seed + number, 40)
        model = solution.build()
        model.set_weights(start)
        keras.utils.set_random_seed(seed % 97)
        labels = (labels + number) % 10
        solution.train_eval(model, train, (images, labels), epochs=1, seed=seed % 97)
        runs.append(model.get_weights())
    return all(np.allclose(*pair, 0.0, 1e-4) for pair in zip(*runs, strict=True))
