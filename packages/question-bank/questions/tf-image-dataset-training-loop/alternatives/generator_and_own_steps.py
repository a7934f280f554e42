import numpy as np
import tensorflow as tf


def make_dataset(images, labels, batch_size, shuffle, seed=0):
    n = images.shape[0]
    if labels.shape[0] != n:
        raise ValueError("as many labels as images are needed")
    x = images.reshape(*images.shape, 1) if images.ndim == 3 else images
    x = x.astype(np.float32) / np.float32(255)
    y = labels.astype(np.int32)
    rng = np.random.default_rng(seed)

    def batches():
        order = rng.permutation(n) if shuffle else np.arange(n)
        for start in range(0, n, batch_size):
            chosen = order[start : start + batch_size]
            yield x[chosen], y[chosen]

    return tf.data.Dataset.from_generator(
        batches,
        output_signature=(
            tf.TensorSpec((None, *x.shape[1:]), tf.float32),
            tf.TensorSpec((None,), tf.int32),
        ),
    )


def train_loop(model, ds, epochs, lr):
    variables = model.trainable_weights

    @tf.function(reduce_retracing=True)
    def step(x, y):
        with tf.GradientTape() as tape:
            logits = model(x, training=True)
            each = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)
            mean = tf.reduce_mean(each)
        for variable, slope in zip(variables, tape.gradient(mean, variables)):
            variable.assign(variable - lr * slope)
        return tf.reduce_sum(each)

    history = []
    for _ in range(epochs):
        sums = [(float(step(x, y)), int(tf.size(y))) for x, y in ds]
        history.append(sum(one for one, _ in sums) / sum(size for _, size in sums))
    return history
