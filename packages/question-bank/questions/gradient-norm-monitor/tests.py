import math
from collections import OrderedDict

import torch
from torch import nn


def _model(seed):
    """Three layers, with gradients whose total is well above 1 and below 100."""
    generator = torch.Generator().manual_seed(seed)
    layers = OrderedDict(first=nn.Linear(3, 4), second=nn.Linear(4, 3), third=nn.Linear(3, 2))
    model = nn.Sequential(layers)
    for parameter in model.parameters():
        parameter.grad = torch.randn(parameter.shape, generator=generator)
    return model, generator


def _gradients(model):
    return {name: one.grad for name, one in model.named_parameters() if one.grad is not None}


# Only here are the norms of single parameters compared.
def norms(solution, seed):
    model, generator = _model(seed)
    reports = {"gradients of all sizes": solution.GradMonitor(model).step()}
    trained = nn.Sequential(nn.Conv1d(2, 3, 2), nn.Flatten(), nn.Linear(12, 2))
    with torch.no_grad():
        for parameter in trained.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    trained(torch.randn(4, 2, 5, generator=generator)).square().mean().backward()
    reports["after backward"] = solution.GradMonitor(trained).step()
    return reports


def clipped_gradients(solution, seed):
    clipped = {}
    for clip in [1.0, 0.25]:
        model, _ = _model(seed)
        solution.GradMonitor(model, clip).step()
        clipped[f"clip={clip}"] = _gradients(model)
    return clipped


def report_before_clipping(solution, seed):
    model, _ = _model(seed)
    return float(solution.GradMonitor(model, clip=0.5).step()["total"])


def nothing_to_clip(solution, seed):
    kept = {}
    for name, arguments in {"100": (100.0,), "None": (None,), "default": ()}.items():
        model, _ = _model(seed)
        solution.GradMonitor(model, *arguments).step()
        kept[name] = _gradients(model)
    return kept


def missing_gradients(solution, seed):
    model, _ = _model(seed)
    model.second.requires_grad_(False)
    model.second.weight.grad = model.second.bias.grad = model.third.bias.grad = None
    report = solution.GradMonitor(model, clip=1.0).step()
    return {
        "names": sorted(report),
        "report 0.0": sorted(name for name, norm in report.items() if norm == 0.0),
        "still without": [name for name, one in model.named_parameters() if one.grad is None],
    }


def _broken(seed, value, layer, name):
    model, generator = _model(seed)
    gradient = getattr(getattr(model, layer), name).grad
    place = int(torch.randint(gradient.numel(), (), generator=generator))
    gradient.view(-1)[place] = value
    return model


def broken_gradients(solution, seed):
    outcomes = {}
    for value in [math.nan, math.inf, -math.inf]:
        for layer, name in [("first", "bias"), ("second", "weight"), ("third", "weight")]:
            for clip in [None, 1.0]:
                model = _broken(seed, value, layer, name)
                try:
                    solution.GradMonitor(model, clip).step()
                    named = "no error"
                except RuntimeError as error:
                    named = [one for one, _ in model.named_parameters() if one in str(error)]
                outcomes[f"{value} in {layer}.{name}, clip={clip}"] = named
    return outcomes


def history(solution, seed):
    model, generator = _model(seed)
    monitor, other = solution.GradMonitor(model), solution.GradMonitor(_model(seed)[0])
    lengths, totals = [len(monitor.history)], []
    for _ in range(3):
        for parameter in model.parameters():
            parameter.grad = torch.randn(parameter.shape, generator=generator)
        report = monitor.step()
        totals.append(float(report["total"]))
        report.clear()
        lengths.append(len(monitor.history))
    return {
        "lengths": lengths,
        "the reports": [float(one.get("total", -1)) for one in monitor.history] == totals,
        "of another monitor": len(other.history),
    }


def bad_clip(solution, seed):
    outcomes = {}
    for clip in [0, 0.0, -1e-9, -5]:
        model, _ = _model(seed)
        try:
            solution.GradMonitor(model, clip)
            outcomes[str(clip)] = "no error"
        except ValueError:
            outcomes[str(clip)] = "ValueError"
    return outcomes


def after_an_error(solution, seed):
    model = _broken(seed, math.nan, "second", "weight")
    monitor = solution.GradMonitor(model, clip=0.5)
    try:
        monitor.step()
    except RuntimeError:
        model.second.weight.grad = None
    return {"others": _gradients(model), "entries": len(monitor.history)}
