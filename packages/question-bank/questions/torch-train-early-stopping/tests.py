import copy

import numpy as np
import torch
from torch import nn


class _Probe(nn.Module):
    """A model with a parameter and a buffer that change in every training batch."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros((), dtype=torch.float64))
        self.register_buffer("seen", torch.zeros((), dtype=torch.float64))
        self.log = []

    def forward(self, inputs):
        if self.training:
            self.seen += 1.0
        self.log.append([self.training, torch.is_grad_enabled()])
        return inputs[:, 0] * self.weight


def _scripted_loss(outputs, targets):
    """The mean of the targets, whatever the outputs are; each step moves the weight all the same."""
    return targets.mean() + (outputs - outputs.detach()).mean()


class _Script:
    """A loader whose validation loss in each epoch is the next one of a list."""

    def __init__(self, model, losses):
        self.model = model
        self.losses = losses
        self.states = []

    def __iter__(self):
        self.states.append(copy.deepcopy(self.model.state_dict()))
        value = self.losses[len(self.states) - 1]
        target = torch.full((2,), value, dtype=torch.float64)
        yield torch.ones(2, 1, dtype=torch.float64), target


def _run(solution, losses, patience, max_epochs=None):
    model = _Probe()
    batch = torch.ones(2, 1, dtype=torch.float64), torch.ones(2, dtype=torch.float64)
    script = _Script(model, losses)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    found = solution.fit(
        model, [batch], script, _scripted_loss, optimiser, max_epochs or len(losses), patience
    )
    history = {
        "train_loss": [float(loss) for loss in found["train_loss"]],
        "val_loss": [float(loss) for loss in found["val_loss"]],
        "best_epoch": found["best_epoch"],
        "stopped_early": bool(found["stopped_early"]),
        "epochs run": len(script.states),
    }
    return history, model, script


def _losses(seed, *ranks):
    """Losses far apart whose order is that of the ranks."""
    steps = np.random.default_rng(seed).uniform(0.1, 0.3, max(ranks) + 1).cumsum()
    return [float(steps[rank]) for rank in ranks]


def stops(solution, seed):
    return {
        "2 in a row": _run(solution, _losses(seed, 5, 2, 4, 3, 1, 0), 2)[0],
        "3 in a row, after a better one": _run(solution, _losses(seed, 6, 7, 5, 8, 4, 6, 5, 7, 0), 3)[0],
        "never": _run(solution, _losses(seed, 5, 4, 6, 3, 7), 2)[0],
    }


def best_weights(solution, seed):
    runs = {
        "patience": ((5, 2, 4, 3, 1), 2),
        "NaN": ((5, 1, 3, None, 4), 5),
        "max_epochs": ((5, 4, 1, 3, 2), 5),
    }
    answers = {}
    for name, (ranks, patience) in runs.items():
        numbers = iter(_losses(seed, *(rank for rank in ranks if rank is not None)))
        losses = [float("nan") if rank is None else next(numbers) for rank in ranks]
        _, model, script = _run(solution, losses, patience)
        # By the epoch whose values they are, as the steps of a solution may differ in size.
        for key, value in model.state_dict().items():
            same = [epoch for epoch, state in enumerate(script.states) if state[key] == value]
            answers[f"{key} at {name}"] = same
    return answers


def regression(solution, seed):
    generator = torch.Generator().manual_seed(seed)
    inputs = torch.randn(24, 3, generator=generator)
    targets = inputs @ torch.tensor([[1.0], [-2.0], [0.5]]) + 0.3
    batches = [(inputs[start : start + 6], targets[start : start + 6]) for start in range(0, 24, 6)]
    torch.manual_seed(seed)
    model = nn.Linear(3, 1)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    found = solution.fit(model, batches[:3], batches[3:], nn.MSELoss(), optimiser, 4, 4)
    return {
        "train_loss": [float(loss) for loss in found["train_loss"]],
        "val_loss": [float(loss) for loss in found["val_loss"]],
    }


def partial_batches(solution, seed):
    values = np.random.default_rng(seed).uniform(0.5, 2.0, 4)
    train, validation = (
        [
            (torch.ones(size, 1, dtype=torch.float64), torch.full((size,), value, dtype=torch.float64))
            for size, value in zip([4, 1], pair, strict=True)
        ]
        for pair in ([float(values[0]), float(-values[1])], [float(-values[2]), float(values[3])])
    )
    model = _Probe()
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    found = solution.fit(model, train, validation, _scripted_loss, optimiser, 1, 3)
    return [[float(loss) for loss in found[key]] for key in ["train_loss", "val_loss"]]


def modes(solution, seed):
    count = int(np.random.default_rng(seed).integers(2, 4))
    batch = torch.ones(2, 1, dtype=torch.float64), torch.ones(2, dtype=torch.float64)
    answers = []
    for training in [True, False]:
        model = _Probe().train(training)
        optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
        solution.fit(model, [batch] * count, [batch] * 2, _scripted_loss, optimiser, 2, 5)
        answers.append(model.log)
    return answers


def nan_loss(solution, seed):
    nan = float("nan")
    first, second, third = _losses(seed, 1, 2, 0)
    return {
        "later": _run(solution, [first, second, nan, third], 5)[0],
        "first epoch": _run(solution, [nan, first, third], 5)[0],
    }


def no_patience(solution, seed):
    return {
        "improves twice": _run(solution, _losses(seed, 3, 2, 1, 4, 0), 0)[0],
        "never improves": _run(solution, _losses(seed, 1, 2, 3), 0)[0],
        "improves always": _run(solution, _losses(seed, 3, 2, 1), 0)[0],
    }


def tiny_improvements(solution, seed):
    base = float(np.random.default_rng(seed).uniform(0.001, 0.002))
    return {
        "too small": _run(solution, [base, base - 4e-9, base - 6e-9, base / 2], 2)[0],
        "just enough": _run(solution, [base, base - 4e-9, base - 2e-8, base / 2], 2)[0],
    }
