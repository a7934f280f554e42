import keras
import numpy as np
import tensorflow as tf


class _Doubling(keras.layers.Layer):
    """Stands for dropout: does something in training mode only, and nothing at random."""

    def call(self, inputs, training=False):
        return 2.0 * inputs if training else inputs


def _model(seed, *first):
    keras.utils.set_random_seed(seed % 2**32)
    return keras.Sequential(
        [keras.Input((2, 3, 1)), keras.layers.Flatten(), *first, keras.layers.Dense(3)]
    )


# Training is tested with a dataset of our own: a case fails for one reason.
def _batches(seed, count, size):
    rng = np.random.default_rng(seed)
    images = rng.uniform(size=(count, 2, 3, 1)).astype(np.float32)
    # Bright pixels tell the label, so the problem is an easy one.
    labels = rng.integers(0, 3, count)
    images[np.arange(count), 0, labels, 0] += 2.0
    return tf.data.Dataset.from_tensor_slices((images, labels)).batch(size)


def _losses(found):
    return [float(one) for one in found]


def images_and_labels(solution, seed):
    rng = np.random.default_rng(seed)
    answers = {}
    for name, shape in {"grey": (6, 2, 3), "colour": (6, 2, 3, 3), "one channel": (6, 3, 2, 1)}.items():
        for dtype in ["uint8", "int64"]:
            images = rng.integers(0, 256, shape, dtype=np.uint8)
            images.flat[:2] = [0, 255]
            labels = rng.integers(0, 10, 6).astype(dtype)
            ds = solution.make_dataset(images, labels, 3, False)
            found = [(x.numpy(), y.numpy()) for x, y in ds]
            answers[f"{name}, {dtype}"] = {
                "a tf.data.Dataset": isinstance(ds, tf.data.Dataset),
                "dtypes of images": sorted({str(x.dtype) for x, _ in found}),
                "dtypes of labels": all(y.dtype in (np.int32, np.int64) for _, y in found),
                "images": [x for x, _ in found],
                "labels": [y.tolist() for _, y in found],
            }
    return answers


def in_order(solution, seed):
    rng = np.random.default_rng(seed)
    answers = {}
    for count, size in [(10, 4), (8, 4), (3, 5)]:
        labels = rng.integers(0, 10, count)
        ds = solution.make_dataset(np.zeros((count, 2, 2), np.uint8), labels, size, False)
        answers[f"{count} items, batch size {size}"] = [
            [y.numpy().tolist() for _, y in ds] for _ in range(2)
        ]
    return answers


def shuffled(solution, seed):
    numbers = np.arange(96)
    images = np.zeros((96, 2, 2), np.uint8) + numbers.astype(np.uint8)[:, None, None]

    def passes(seed):
        ds = solution.make_dataset(images, numbers, 4, True, seed)
        return [[(x.numpy().flat[::4], y.numpy()) for x, y in ds] for _ in range(2)]

    one, again, other = passes(seed % 97), passes(seed % 97), passes(seed % 97 + 1)
    orders = [[np.concatenate([y for _, y in run]).tolist() for run in runs] for runs in (one, again, other)]
    first = orders[0][0]
    pixels = np.concatenate([x for x, _ in one[0]])
    return {
        "every item once": all(sorted(order) == list(range(96)) for runs in orders for order in runs),
        "same seed, same orders": orders[0] == orders[1],
        "another seed, another order": first != orders[2][0],
        "a new order in each pass": first != orders[0][1],
        # Fails by chance less than once in 10^13 times.
        "items from far away": max(first[:32]) >= 48,
        "other batches": any(np.ptp(y) > 3 for _, y in one[0]),
        "images stay with labels": np.argsort(pixels).tolist() == np.argsort(first).tolist(),
    }


def unlike_lengths(solution, seed):
    count = int(np.random.default_rng(seed).integers(3, 8))
    outcomes = []
    for labels in [count - 1, count + 1]:
        try:
            solution.make_dataset(np.zeros((count, 2, 2), np.uint8), np.zeros(labels, int), 2, False)
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def one_epoch(solution, seed):
    model = _model(seed)
    losses = solution.train_loop(model, _batches(seed, 12, 4), 1, 0.5)
    return {"losses": _losses(losses), "weights": [np.asarray(one) for one in model.get_weights()]}


def several_epochs(solution, seed):
    losses = _losses(solution.train_loop(_model(seed), _batches(seed, 12, 12), 6, 0.2))
    return {"losses": losses, "fall": losses[-1] < losses[0]}


def partial_batch(solution, seed):
    # With a rate of 0 the model stays as it is.
    return _losses(solution.train_loop(_model(seed), _batches(seed, 9, 4), 1, 0.0))


def training_mode(solution, seed):
    return _losses(solution.train_loop(_model(seed, _Doubling()), _batches(seed, 8, 4), 1, 0.0))
