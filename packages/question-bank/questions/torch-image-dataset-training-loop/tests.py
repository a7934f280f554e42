import copy
import itertools
import math

import numpy as np
import torch
from torch import nn
from torch.utils.data import TensorDataset


class _Watched(nn.Module):
    """A linear classifier that writes down in which state each batch was computed."""

    def __init__(self, pixels, classes=2, dropout=0.0):
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.linear = nn.Linear(pixels, classes)
        self.log = []

    def forward(self, images):
        logits = self.linear(self.drop(images.flatten(1)))
        self.log.append(
            {
                "training": self.training,
                "gradients": logits.requires_grad,
                "ids": images[:, 0, 0, 0].tolist(),
            }
        )
        return logits


def _model(seed, pixels, classes=2, dropout=0.0):
    torch.manual_seed(seed)
    return _Watched(pixels, classes, dropout)


def _random_items(seed, count, classes=3):
    """Images of 1 x 2 x 3 pixels as tensors, so that training needs no dataset of the solution."""
    generator = torch.Generator().manual_seed(seed)
    images = torch.rand(count, 1, 2, 3, generator=generator)
    labels = torch.randint(classes, (count,), generator=generator)
    return TensorDataset(images, labels)


def items(solution, seed):
    rng = np.random.default_rng(seed)
    answers = {}
    for name, shape in {"grey": (4, 2, 3), "colour": (4, 2, 3, 3), "one channel": (4, 3, 2, 1)}.items():
        images = rng.integers(0, 256, shape, dtype=np.uint8)
        images.flat[:2] = [0, 255]
        dataset = solution.ArrayImageDataset(images, np.arange(4))
        found = [dataset[i][0] for i in range(4)]
        answers[name] = {
            "length": len(dataset),
            "dtypes": sorted({str(image.dtype) for image in found}),
            "shapes": [list(image.shape) for image in found],
            "values": [np.asarray(image) for image in found],
        }
    return answers


def labels_int64(solution, seed):
    rng = np.random.default_rng(seed)
    answers = {}
    for dtype in ["uint8", "int16", "int32", "int64"]:
        labels = rng.integers(0, 100, 5).astype(dtype)
        dataset = solution.ArrayImageDataset(np.zeros((5, 2, 2), dtype=np.uint8), labels)
        found = [dataset[i][1] for i in range(5)]
        answers[dtype] = [[str(one.dtype), list(one.shape), int(one)] for one in found]
    return answers


def transform(solution, seed):
    pixels = np.random.default_rng(seed).integers(0, 256, (3, 2, 2), dtype=np.uint8)
    calls = []

    def negative(image):
        calls.append(f"{image.dtype} {tuple(image.shape)}")
        return 1.0 - image

    dataset = solution.ArrayImageDataset(pixels, np.arange(3), negative)
    images = [np.asarray(dataset[i][0]) for i in [0, 2, 0, 1, 0]]
    return {"calls": calls, "images": images}


def list_indexes(solution, seed):
    count = int(np.random.default_rng(seed).integers(3, 7))
    images = np.zeros((count, 2, 2), dtype=np.uint8)
    dataset = solution.ArrayImageDataset(images, np.arange(count))
    outcomes = {}
    for index in [count, count + 3, -count - 1]:
        try:
            dataset[index]
            outcomes[index] = "no error"
        except IndexError:
            outcomes[index] = "IndexError"
    return {
        "negative": [int(dataset[i][1]) for i in [-1, -count]],
        "past the end": outcomes,
        "iteration": [int(label) for _, label in itertools.islice(dataset, 2 * count)],
    }


def unlike_lengths(solution, seed):
    count = int(np.random.default_rng(seed).integers(2, 7))
    outcomes = []
    for images, labels in [(count, count - 1), (count, count + 1), (0, 1), (1, 0)]:
        try:
            solution.ArrayImageDataset(np.zeros((images, 2, 2), np.uint8), np.zeros(labels, int))
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def whole_batches(solution, seed):
    # One batch holds everything, so the order of the items does not matter.
    model, dataset = _model(seed, 6, 3), _random_items(seed, 9)
    losses = solution.train_classifier(model, dataset, 6, 9, 0.8)
    return {
        "losses": [float(loss) for loss in losses],
        "weight": model.linear.weight.detach(),
        "bias": model.linear.bias.detach(),
    }


def partial_batch(solution, seed):
    # With a rate of 0 the model stays as it is, and the order does not matter again.
    model, dataset = _model(seed, 6, 3), _random_items(seed, 9)
    return [float(loss) for loss in solution.train_classifier(model, dataset, 3, 4, 0.0)]


def mini_batches(solution, seed):
    """Bright on the left or on the right, and an id as the first pixel."""
    generator = torch.Generator().manual_seed(seed)
    labels = torch.arange(24) % 2
    images = 0.2 * torch.rand(24, 1, 2, 5, generator=generator)
    images[labels == 0, :, :, 1:3] += 0.8
    images[labels == 1, :, :, 3:5] += 0.8
    images[:, 0, 0, 0] = torch.arange(24) / 1000
    model = _model(seed, 10)
    losses = solution.train_classifier(model, TensorDataset(images, labels), 20, 6, 0.5, seed=seed % 97)
    ids = [round(1000 * one) for batch in model.log for one in batch["ids"]]
    epochs = [ids[start : start + 24] for start in range(0, len(ids), 24)]
    model.eval()
    with torch.no_grad():
        share = (model(images).argmax(1) == labels).double().mean().item()
    return {
        "number of losses": len(losses),
        "loss falls": bool(losses[-1] < 0.5 * losses[0]),
        "accuracy above 0.95": share > 0.95,
        "batches": len(epochs) == 20 and all(sorted(one) == list(range(24)) for one in epochs),
        # Two of 20 random orders of 24 items are never equal.
        "orders": len({tuple(one) for one in epochs}),
        "first order is sorted": epochs[0] == sorted(epochs[0]),
    }


def same_seed(solution, seed):
    model, dataset = _model(seed, 6, 3, dropout=0.5), _random_items(seed, 12)
    answers = {}
    for options in [{}, {"seed": 5}]:
        runs = []
        for draws in [1, 4]:
            torch.rand(draws)
            again = copy.deepcopy(model)
            runs.append(solution.train_classifier(again, dataset, 3, 4, 0.5, **options))
        answers[str(options)] = bool(np.allclose(runs[0], runs[1], rtol=1e-4, atol=1e-6))
    return answers


def training_mode(solution, seed):
    answers = []
    for training in [True, False]:
        model, dataset = _model(seed, 6, 3).train(training), _random_items(seed, 8)
        solution.train_classifier(model, dataset, 2, 4, 0.1)
        answers.append({"during": [one["training"] for one in model.log], "after": model.training})
    return answers


def share_of_hits(solution, seed):
    rng = np.random.default_rng(seed)
    # Five of six hits in the full batches, and none in the partial one.
    labels = torch.from_numpy(rng.integers(0, 2, 8))
    images = torch.zeros(8, 1, 1, 2)
    images[torch.arange(8), 0, 0, labels] = 1.0
    for miss in [int(rng.integers(6)), 6, 7]:
        images[miss] = 1.0 - images[miss]
    model = _model(seed, 2).eval()
    with torch.no_grad():
        model.linear.weight.copy_(torch.eye(2))
        model.linear.bias.zero_()
    empty = TensorDataset(torch.empty(0, 1, 1, 2), torch.empty(0, dtype=torch.int64))
    return {
        "partial batch": float(solution.accuracy(model, TensorDataset(images, labels), 6)),
        "default": float(solution.accuracy(model, TensorDataset(images, labels))),
        "empty": math.isnan(solution.accuracy(model, empty)),
    }


def accuracy_mode(solution, seed):
    answers = []
    for training in [True, False]:
        model, dataset = _model(seed, 6, 3, dropout=0.5).train(training), _random_items(seed, 8)
        first = solution.accuracy(model, dataset, 8)
        answers.append(
            {
                "training": [one["training"] for one in model.log],
                "gradients": [one["gradients"] for one in model.log],
                "after": model.training,
                "again the same": first == solution.accuracy(model, dataset, 8),
            }
        )
    return answers
