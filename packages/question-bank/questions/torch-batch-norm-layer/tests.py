import torch
from torch import nn

RUNNING = ("running_mean", "running_var")


def _random(generator, *shape):
    return torch.randn(shape, generator=generator)


def _generator(seed):
    return torch.Generator().manual_seed(seed)


def _batch(generator, n, d):
    """Rows in float64 whose features have other means and deviations than 0 and 1."""
    scale = torch.linspace(0.5, 3.0, d)
    return (_random(generator, n, d) * scale + 2.0 * scale).double()


@torch.no_grad()
def _fill(layer, generator):
    """The layer in float64, with random parameters and running values."""
    layer.double()
    d = len(layer.weight)
    layer.weight.copy_(_random(generator, d))
    layer.bias.copy_(_random(generator, d))
    layer.running_mean.copy_(_random(generator, d))
    layer.running_var.copy_(torch.rand(d, generator=generator) + 0.01)
    return layer


def training_output(solution, seed):
    generator = _generator(seed)
    outputs = {}
    for eps in [1e-5, 0.5]:
        layer = _fill(solution.MyBatchNorm1d(4, eps=eps), generator)
        outputs[f"eps={eps}"] = [
            layer(_batch(generator, n, 4)).detach().numpy() for n in (2, 3, 9)
        ]
    outputs["as it starts"] = (
        solution.MyBatchNorm1d(3).double()(_batch(generator, 6, 3)).detach().numpy()
    )
    return outputs


def evaluation_output(solution, seed):
    generator = _generator(seed)
    layers = [
        _fill(solution.MyBatchNorm1d(4), generator),
        _fill(solution.MyBatchNorm1d(4, eps=0.5), generator),
        solution.MyBatchNorm1d(4).double(),
    ]
    return [layer.eval()(_batch(generator, 5, 4)).detach().numpy() for layer in layers]


# Only here are running values compared that follow from batches.
def running_values(solution, seed):
    generator = _generator(seed)
    results = {}
    for momentum in [None, 0.3, 1.0]:
        options = {} if momentum is None else {"momentum": momentum}
        layer = solution.MyBatchNorm1d(3, **options).double()
        for n in [2, 5, 3, 8, 4]:
            layer(_batch(generator, n, 3).requires_grad_())
        found = [getattr(layer, name) for name in RUNNING]
        results[f"momentum={momentum or 'default'}"] = {
            "values": [one.detach().numpy() for one in found],
            "carry gradients": [one.requires_grad for one in found],
        }
    return results


def gradients(solution, seed):
    generator = _generator(seed)
    layer = solution.MyBatchNorm1d(3).double()
    x = _batch(generator, 6, 3).requires_grad_()
    weight, bias = (_random(generator, 3).double().requires_grad_() for _ in range(2))

    def output(x, weight, bias):
        return torch.func.functional_call(layer, {"weight": weight, "bias": bias}, (x,))

    return torch.autograd.gradcheck(output, (x, weight, bias), raise_exception=False)


def states_exchanged(solution, seed):
    generator = _generator(seed)
    own, built = solution.MyBatchNorm1d(3).double(), _fill(nn.BatchNorm1d(3), generator)
    for _ in range(4):
        built(_batch(generator, 5, 3))
    own.load_state_dict(built.state_dict(), strict=True)
    own(_batch(generator, 5, 3))
    back = nn.BatchNorm1d(3)
    back.load_state_dict(own.state_dict(), strict=True)
    return {
        "keys": sorted(own.state_dict()),
        "weight and bias": [own.weight.detach().numpy(), own.bias.detach().numpy()],
        "batches": [int(one.num_batches_tracked) for one in (built, own, back)],
    }


def registered(solution, seed):
    d = 2 + seed % 5
    layer = solution.MyBatchNorm1d(d)
    parameters = {name: one.detach().numpy() for name, one in layer.named_parameters()}
    return {
        "parameters": parameters,
        "trained": [one.requires_grad for one in layer.parameters()],
        "buffers": sorted(name for name, _ in layer.named_buffers()),
        "running values": [getattr(layer, name).detach().numpy() for name in RUNNING],
        "batches": [list(layer.num_batches_tracked.shape), int(layer.num_batches_tracked)],
    }


def _outcome(layer, x):
    try:
        return list(layer(x).shape)
    except ValueError:
        return "ValueError"


def one_row(solution, seed):
    generator = _generator(seed)
    layer = solution.MyBatchNorm1d(3)
    x = _random(generator, 1, 3)
    return {"training": _outcome(layer.train(), x), "evaluation": _outcome(layer.eval(), x)}


def other_shapes(solution, seed):
    generator = _generator(seed)
    layer = solution.MyBatchNorm1d(3)
    outcomes = {}
    for shape in [(3,), (4, 3, 2), (3, 3, 3), (4, 2), (4, 1), (4, 4)]:
        x = _random(generator, *shape)
        outcomes[str(shape)] = [_outcome(layer.train(), x), _outcome(layer.eval(), x)]
    return outcomes


def evaluation_changes_nothing(solution, seed):
    generator = _generator(seed)
    layer = _fill(solution.MyBatchNorm1d(3), generator).eval()
    before = {name: one.clone() for name, one in layer.state_dict().items()}
    for n in (1, 5, 2):
        layer(_batch(generator, n, 3))
    after = layer.state_dict()
    return {name: torch.equal(one, after[name]) for name, one in before.items()}
