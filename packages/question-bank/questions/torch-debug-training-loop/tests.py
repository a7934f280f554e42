import copy
import weakref

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


class _Notes:
    """What a model writes down; copies of the model write into the same one."""

    def __init__(self):
        self.entries = []

    def __deepcopy__(self, memo):
        return self


class _Watched(nn.Module):
    """A linear classifier that writes down its weight and mode at each batch."""

    def __init__(self, features, classes):
        super().__init__()
        self.linear = nn.Linear(features, classes)
        self.notes = _Notes()

    def forward(self, inputs):
        weight = self.linear.weight.detach().clone()
        self.notes.entries.append({"training": self.training, "weight": weight})
        return self.linear(inputs)


class _Token:
    """Lives as long as the graph that it belongs to."""


class _Traced(torch.autograd.Function):
    @staticmethod
    def forward(context, values, tokens):
        context.token = _Token()
        tokens.append(weakref.ref(context.token))
        return values.clone()

    @staticmethod
    def backward(context, gradient):
        return gradient, None


class _Graphs(nn.Module):
    """A linear classifier that counts, at each batch, the graphs of earlier ones that still live."""

    def __init__(self, features, classes):
        super().__init__()
        self.linear = nn.Linear(features, classes)
        self.tokens = _Notes()
        self.alive = _Notes()

    def forward(self, inputs):
        alive = sum(token() is not None for token in self.tokens.entries)
        self.alive.entries.append(alive)
        return _Traced.apply(self.linear(inputs), self.tokens.entries)


def _batches(seed, count, classes=2):
    """Groups far apart; the last class comes first in each batch."""
    generator = torch.Generator().manual_seed(seed)
    labels = torch.arange(6) % classes
    labels = labels.flip(0)
    corners = 3.0 * torch.eye(classes)[labels]
    return [
        (corners + 0.3 * torch.rand(6, classes, generator=generator), labels.clone())
        for _ in range(count)
    ]


def toy_loss(solution, seed):
    torch.manual_seed(seed)
    losses = solution.train(nn.Linear(2, 2), _batches(seed, 3), 60, 0.5)
    return {"losses": len(losses), "below 0.1": bool(float(losses[-1]) < 0.1)}


def own_gradients(solution, seed):
    """With a tiny rate the gradient of one and the same batch hardly changes, nor do the steps."""
    torch.manual_seed(seed)
    model = _Watched(3, 3).double()
    ((inputs, labels),) = _batches(seed, 1, classes=3)
    solution.train(model, [(inputs.double(), labels)] * 3, 2, 1e-6)
    weights = [entry["weight"] for entry in model.notes.entries]
    steps = [float((b - a).norm()) for a, b in zip(weights[:-1], weights[1:], strict=True)]
    first = steps[0] if steps and steps[0] > 0 else float("nan")
    return ["equal" if abs(step / first - 1.0) < 0.01 else "not equal" for step in steps]


def plain_floats(solution, seed):
    torch.manual_seed(seed)
    model = _Graphs(2, 2)
    losses = solution.train(model, _batches(seed, 8), 2, 0.1)
    return {
        "types": sorted({type(loss).__name__ for loss in losses}),
        "batches": len(model.alive.entries),
        "at most two graphs at a time": max(model.alive.entries) <= 2,
    }


def given_model(solution, seed):
    torch.manual_seed(seed)
    model = nn.Linear(2, 2)
    before = copy.deepcopy(model)
    ((inputs, labels),) = _batches(seed, 1)
    solution.train(model, [(inputs, labels)], 20, 0.1)
    with torch.no_grad():
        first, last = (F.cross_entropy(one(inputs), labels).item() for one in (before, model))
    return {"loss of the given model falls": last < first}


def training_mode(solution, seed):
    answers = []
    for training in [True, False]:
        torch.manual_seed(seed)
        model = _Watched(2, 2).train(training)
        solution.train(model, _batches(seed, 2), 2, 0.1)
        answers.append([entry["training"] for entry in model.notes.entries])
    return answers


def mean_per_epoch(solution, seed):
    """With a rate of 0 nothing is learned, so batches can be looked at one by one."""
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    model = nn.Linear(2, 2)
    batches = [
        (float(scale) * inputs, labels)
        for scale, (inputs, labels) in zip(rng.permutation([0.2, 1.0, 4.0]), _batches(seed, 3), strict=True)
    ]

    def losses_of(some, epochs):
        return [float(loss) for loss in solution.train(copy.deepcopy(model), some, epochs, 0.0)]

    mean = np.mean([losses_of([batch], 1) for batch in batches])
    return [bool(np.isclose(loss, mean, rtol=1e-4)) for loss in losses_of(batches, 2)]


def class_missing(solution, seed):
    torch.manual_seed(seed)
    model = nn.Linear(3, 3)
    inputs, labels = _batches(seed, 1, classes=3)[0]
    without = labels < 2
    losses = solution.train(model, [(inputs[without], labels[without]), (inputs, labels)], 2, 0.1)
    return len(losses)
