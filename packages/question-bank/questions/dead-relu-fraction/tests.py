import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

OFF, ON = -100.0, 100.0


def _generator(seed):
    return torch.Generator().manual_seed(seed)


def _set(layer, weight, bias):
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)


def _mixed(flags):
    """Biases of a layer, ON where the unit is to fire."""
    return torch.tensor([ON if flag else OFF for flag in flags])


def _switched(flags, inputs=3):
    """A layer of units that fire always or never, for inputs of ordinary size, and its ReLU."""
    linear = nn.Linear(inputs, len(flags))
    _set(linear, torch.zeros(len(flags), inputs), _mixed(flags))
    return linear, nn.ReLU()


def _pairs(x):
    return [(x, torch.zeros(len(x)))]


# Only here do units fire for some rows of a batch, and weakly.
def known_shares(solution, seed):
    generator = _generator(seed)
    rows, units = 6, 10
    x = torch.rand(rows, 4, generator=generator)
    x[:, 0] = 0.0
    x[int(torch.randint(rows, (), generator=generator)), 0] = 1.0
    dead, rare, weak = torch.randperm(units, generator=generator)[:8].split([4, 2, 2])
    weight, bias = torch.zeros(units, 4), torch.full((units,), ON)
    bias[dead] = OFF
    weight[rare, 0], bias[rare] = 2.0, -1.0
    weight[weak, 0], bias[weak] = 2e-5, -1e-5
    first = nn.Linear(4, units)
    _set(first, weight, bias)
    flags = [False] * int(torch.randint(1, 7, (), generator=generator))
    model = nn.Sequential(
        first, nn.ReLU(), *_switched(flags + [True], units), *_switched([True] * 3, len(flags) + 1)
    )
    return solution.dead_units(model, _pairs(x))


# All rows are alike here; what differs are the positions.
def channels(solution, seed):
    generator = _generator(seed)
    image = torch.zeros(5, 5)
    row, column = torch.randint(5, (2,), generator=generator).tolist()
    image[row, column] = 1.0
    flat = nn.Conv2d(1, 3, 1)
    _set(flat, torch.full((3, 1, 1, 1), 2.0), torch.tensor([OFF, -1.0, ON]))
    line = nn.Conv1d(1, 5, 1)
    _set(line, torch.full((5, 1, 1), 2.0), torch.tensor([OFF, -1.0, -1.0, OFF, OFF]))
    return {
        "images": solution.dead_units(
            nn.Sequential(flat, nn.ReLU()), _pairs(image.expand(4, 1, 5, 5))
        ),
        "sequences": solution.dead_units(
            nn.Sequential(line, nn.ReLU(inplace=True)), _pairs(image[row].expand(7, 1, 5))
        ),
    }


# All rows of a batch are alike here; what differs are the batches.
def several_batches(solution, seed):
    generator = _generator(seed)
    linear = nn.Linear(3, 5)
    weight = torch.zeros(5, 3)
    weight[:3] = 2.0 * torch.eye(3)
    _set(linear, weight, torch.tensor([-1.0, -1.0, -1.0, OFF, OFF]))
    model = nn.Sequential(linear, nn.ReLU())
    batches = [(torch.eye(3)[k].expand(4, 3), torch.zeros(4)) for k in range(3)]
    order = torch.randperm(3, generator=generator).tolist()
    return {
        "three batches": solution.dead_units(model, [batches[k] for k in order]),
        "the first two": solution.dead_units(model, [batches[k] for k in order[:2]]),
    }


class _Block(nn.Module):
    def __init__(self, flags):
        super().__init__()
        self.linear, self.act = _switched(flags)
        self.back = nn.Linear(len(flags), 3)

    def forward(self, x):
        return torch.tanh(self.back(self.act(self.linear(x))))


def nested_modules(solution, seed):
    generator = _generator(seed)
    flags = (torch.rand(3, 4, generator=generator) > 0.5).tolist()
    model = nn.Sequential()
    model.add_module("encoder", nn.Sequential(_Block(flags[0]), nn.Tanh(), _Block(flags[1])))
    model.add_module("head", _Block(flags[2]))
    return solution.dead_units(model, _pairs(torch.rand(5, 3, generator=generator)))


def nothing_to_measure(solution, seed):
    x = torch.rand(4, 3, generator=_generator(seed))
    without = nn.Sequential(nn.Linear(3, 2), nn.Tanh())
    outcomes = {
        "no ReLU": solution.dead_units(without, _pairs(x)),
        "neither ReLU nor batches": solution.dead_units(without, []),
    }
    try:
        outcomes["no batches"] = solution.dead_units(nn.Sequential(*_switched([True])), [])
    except ValueError:
        outcomes["no batches"] = "ValueError"
    return outcomes


def _state(model):
    return {
        "training": [module.training for module in model.modules()],
        "hooks": [
            len(module._forward_hooks) + len(module._forward_pre_hooks)
            for module in model.modules()
        ],
    }


def after_an_error(solution, seed):
    x = torch.rand(4, 3, generator=_generator(seed))
    model = nn.Sequential(*_switched([True, False]))

    def loader():
        yield from _pairs(x)
        raise OSError("the disk is gone")

    try:
        solution.dead_units(model, loader())
        outcome = "no error"
    except OSError:
        outcome = "OSError"
    return {"error": outcome, **_state(model)}


def modes_and_hooks(solution, seed):
    x = torch.rand(4, 3, generator=_generator(seed))
    states = {}
    for name, mode in {"in training": True, "in evaluation": False}.items():
        model = nn.Sequential(*_switched([True, False]), nn.Dropout(0.5), nn.BatchNorm1d(2))
        model.train(mode)
        model[3].train(not mode)
        model[1].register_forward_hook(lambda *_: None)
        solution.dead_units(model, _pairs(x))
        states[name] = _state(model)
    return states


class _Probe(nn.Module):
    def __init__(self):
        super().__init__()
        self.seen = set()

    def forward(self, x):
        self.seen.add((self.training, x.requires_grad))
        return x


def how_it_runs(solution, seed):
    x = torch.rand(4, 3, generator=_generator(seed))
    linear, relu = _switched([True, False])
    probe = _Probe()
    solution.dead_units(nn.Sequential(linear, probe, relu), _pairs(x))
    return [
        {"training": training, "requires grad": requires} for training, requires in probe.seen
    ]


def kinds_of_batches(solution, seed):
    x = torch.rand(6, 3, generator=_generator(seed))
    model = nn.Sequential(*_switched([True, False, False]))
    labels = torch.zeros(6)
    loaders = {
        "tensors": [x, x],
        "pairs": [(x, labels)],
        "triples": [[x, labels, labels]],
        "a generator": (x[k : k + 3] for k in (0, 3)),
        "a DataLoader": DataLoader(TensorDataset(x), batch_size=3),
    }
    return {name: solution.dead_units(model, loader) for name, loader in loaders.items()}


def gradients_kept(solution, seed):
    generator = _generator(seed)
    x = torch.rand(4, 3, generator=generator)
    model = nn.Sequential(*_switched([True, False]), nn.Linear(2, 1))
    model[0].weight.grad = torch.rand(2, 3, generator=generator)
    solution.dead_units(model, _pairs(x))
    return {name: one.grad for name, one in model.named_parameters()}
