import torch
from torch import nn


def _random(seed, *shapes):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(shape, generator=generator) for shape in shapes]


def known_parameters(solution, seed):
    weight, bias, x = _random(seed, (3, 5), (3,), (7, 5))
    layer, linear = solution.MyLinear(5, 3), nn.Linear(5, 3)
    layer.load_state_dict({"weight": weight, "bias": bias})
    linear.load_state_dict(layer.state_dict())
    return {
        "output": layer(x).detach(),
        "like nn.Linear with the same state": torch.allclose(layer(x), linear(x), 1e-4, 1e-5),
    }


# From here on an output is compared with others of the same layer: a case fails for one reason.
def leading_dimensions(solution, seed):
    layer = solution.MyLinear(4, 3)
    answers = {}
    for shape in [(4,), (6, 4), (2, 3, 4), (2, 1, 3, 4)]:
        (x,) = _random(seed, shape)
        y = layer(x)
        by_row = layer(x.reshape(-1, 4)).reshape(*shape[:-1], -1)
        answers[str(shape)] = {
            "shape": list(y.shape),
            "same rows": y.shape == by_row.shape and torch.allclose(y, by_row, 1e-4, 1e-5),
        }
    return answers


def registered(solution, seed):
    layer = solution.MyLinear(4, 3)
    return {
        "parameters": {name: list(one.shape) for name, one in layer.named_parameters()},
        "trained": all(one.requires_grad for one in layer.parameters()),
        "buffers": sorted(name for name, _ in layer.named_buffers()),
        "state_dict": sorted(layer.state_dict()),
    }


def no_bias(solution, seed):
    layer = solution.MyLinear(4, 3, bias=False)
    (x,) = _random(seed, (2, 4))
    return {
        "bias is None": layer.bias is None,
        "parameters": [name for name, _ in layer.named_parameters()],
        "state_dict": sorted(layer.state_dict()),
        "zeros give zeros": bool((layer(torch.zeros_like(x)) == 0).all()),
    }


def gradients(solution, seed):
    layer = solution.MyLinear(3, 2).double()
    x, weight, bias = (one.double().requires_grad_() for one in _random(seed, (4, 3), (2, 3), (2,)))

    def output(x, weight, bias):
        return torch.func.functional_call(layer, {"weight": weight, "bias": bias}, (x,))

    return torch.autograd.gradcheck(output, (x, weight, bias), raise_exception=False)


def other_dtypes(solution, seed):
    (x,) = _random(seed, (5, 4))
    answers = {}
    for bias in [True, False]:
        for dtype in [torch.float64, torch.bfloat16]:
            layer = solution.MyLinear(4, 3, bias=bias).to(dtype)
            answers[f"{dtype}, bias={bias}"] = {
                "parameters": sorted({str(one.dtype) for one in layer.parameters()}),
                "result": str(layer(x.to(dtype)).dtype),
            }
    return answers


def initial_values(solution, seed):
    layer = solution.MyLinear(16, 400)
    # The root of 16 is exact, so dividing by the bound moves no value across it.
    return [4.0 * one.detach().double().flatten().numpy() for one in (layer.weight, layer.bias)]


def no_rows(solution, seed):
    return [
        list(solution.MyLinear(4, 3, bias=bias)(torch.empty(0, 4)).shape) for bias in [True, False]
    ]


def wrong_last_dimension(solution, seed):
    layer = solution.MyLinear(4, 3)
    outcomes = {}
    for shape in [(5, 3), (4, 5), (3,), (2, 4, 1), (1,)]:
        try:
            layer(torch.ones(shape))
            outcomes[str(shape)] = "no error"
        except ValueError:
            outcomes[str(shape)] = "ValueError"
    return outcomes
