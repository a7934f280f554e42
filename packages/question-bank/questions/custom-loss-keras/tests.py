import tempfile
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf


def _pair(seed, shape):
    """Truth and prediction; of the errors one half is below zero, and none is near it."""
    rng = np.random.default_rng(seed)
    signs = np.resize([-1.0, 1.0], int(np.prod(shape)))
    errors = (signs * rng.uniform(0.5, 3.0, signs.size)).reshape(shape)
    truth = rng.normal(0.0, 4.0, shape)
    return tf.constant(truth, tf.float32), tf.constant(truth + errors, tf.float32)


def _table(seed, highest=2.0):
    """Features and targets of a linear function whose intercept is at most highest."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(400, 3))
    y = X @ rng.uniform(-2.0, 2.0, 3) + rng.uniform(-2.0, highest) + rng.normal(size=400)
    return X, y


def _predicted(model, X):
    return np.asarray(model.predict(X, verbose=0), dtype=float)


def _loss(prediction, y):
    errors = np.ravel(prediction) - np.ravel(y)
    return float(np.mean(np.where(errors < 0, 2.0, 1.0) * errors**2))


def hand_values(solution, seed):
    answers = {}
    for shape in [(4,), (4, 1), (3, 2)]:
        found = solution.weighted_mse(*_pair(seed, shape))
        answers[str(shape)] = {"shape": list(found.shape), "loss": float(found)}
    return answers


# From here on a loss is compared with others of the same function: a case fails for one reason.
def other_factors(solution, seed):
    truth, _ = _pair(seed, (5,))
    error = float(np.random.default_rng(seed).uniform(1.0, 3.0))
    answers = {}
    for under in [4.0, 2.0, 1.0, 0.5]:
        below, above = (
            float(solution.weighted_mse(truth, truth + sign * error, under=under))
            for sign in (-1.0, 1.0)
        )
        answers[under] = sorted([below / above, above / below])
    return answers


def mixed_shapes(solution, seed):
    truth, prediction = _pair(seed, (6,))
    aligned = float(solution.weighted_mse(truth, prediction))
    answers = {}
    for name, pair in {
        "(n,) and (n, 1)": (truth, prediction[:, None]),
        "(n, 1) and (n,)": (truth[:, None], prediction),
    }.items():
        found = float(solution.weighted_mse(*pair))
        answers[name] = bool(np.isclose(found, aligned, 1e-4, 1e-6))
    return answers


def other_dtypes(solution, seed):
    rng = np.random.default_rng(seed)
    numbers = rng.integers(-9, 9, 6)
    prediction = tf.constant(numbers + rng.uniform(0.5, 1.0, 6), tf.float32)
    plain = float(solution.weighted_mse(tf.constant(numbers, tf.float32), prediction))
    answers = {}
    for dtype in [tf.int32, tf.int64, tf.float64]:
        found = solution.weighted_mse(tf.constant(numbers, dtype), prediction)
        answers[dtype.name] = {
            "dtype": found.dtype.name,
            "same": bool(np.isclose(float(found), plain, 1e-4, 1e-6)),
        }
    return answers


def zero_error(solution, seed):
    truth, prediction = _pair(seed, (5,))
    place = int(np.random.default_rng(seed).integers(5))
    exact = tf.one_hot(place, 5, on_value=True, off_value=False, dtype=tf.bool)
    prediction = tf.where(exact, truth, prediction)
    with tf.GradientTape() as tape:
        tape.watch(prediction)
        loss = solution.weighted_mse(truth, prediction)
    slopes = np.asarray(tape.gradient(loss, prediction))
    return {
        "loss is finite": bool(np.isfinite(float(loss))),
        "gradient is finite": bool(np.isfinite(slopes).all()),
        "zero at the error of zero": abs(float(slopes[place])) < 1e-6,
        "not zero elsewhere": bool((np.abs(np.delete(slopes, place)) > 1e-6).all()),
    }


def fitted(solution, seed):
    X, y = _table(seed)
    prediction = _predicted(solution.fit_with_loss(X, y, epochs=25), X)
    return {"shape": list(prediction.shape), "loss": _loss(prediction, y)}


def upward(solution, seed):
    # Targets below zero: a model that has learnt little is above them, and is a matter of `fitted`.
    X, y = _table(seed, highest=-1.0)
    model = solution.fit_with_loss(X, y[:, None], epochs=25, seed=seed % 97)
    return bool(np.mean(_predicted(model, X).ravel() - y) > 0.08)


def reloaded(solution, seed):
    # For a few steps, tracing functions would take longer than it saves.
    tf.config.run_functions_eagerly(True)
    X, y = _table(seed)
    model = solution.fit_with_loss(X, y, epochs=2)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model.keras"))
        model.save(path)
        loaded = keras.models.load_model(path)
    prediction = _predicted(loaded, X)
    # One batch, so that the loss is not a mean of means.
    found = loaded.evaluate(X, y, batch_size=len(X), verbose=0, return_dict=True)["loss"]
    own = float(solution.weighted_mse(tf.constant(y, tf.float32)[:, None], tf.constant(prediction, tf.float32)))
    plain = float(np.mean((prediction.ravel() - y) ** 2))
    return {
        "same predictions": bool(np.allclose(prediction, _predicted(model, X), 1e-4, 1e-4)),
        "loss kept": min(abs(found - own), abs(found - plain)) < 1e-3 * found,
    }


def same_seed(solution, seed):
    tf.config.run_functions_eagerly(True)
    X, y = _table(seed)
    runs = []
    for before in [1, 2]:
        keras.utils.set_random_seed(before)
        runs.append(_predicted(solution.fit_with_loss(X, y, epochs=1, seed=seed % 97), X))
    return bool(np.allclose(*runs, 1e-4, 1e-4))
