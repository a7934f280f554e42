import os
import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn


def _generator(seed):
    return torch.Generator().manual_seed(seed)


def _fill(model, generator):
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    return model


def _model(generator, *sizes):
    sizes = sizes or (3, 4, 2)
    layers = [nn.Linear(size, after) for size, after in zip(sizes, sizes[1:], strict=False)]
    return _fill(nn.Sequential(*layers), generator)


def _sgd(model, lr=0.1):
    return torch.optim.SGD(model.parameters(), lr=lr)


def _weights(model):
    return {name: one.detach().clone() for name, one in model.named_parameters()}


def _write(path, model, optimiser, /, **changes):
    """A file as the statement describes it, less the entries that are changed to None."""
    entries = {
        "version": 1,
        "epoch": 4,
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
        **changes,
    }
    torch.save({key: value for key, value in entries.items() if value is not None}, path)


# Only here does a model have buffers, and is the path no text.
def outputs_after_reload(solution, seed):
    generator = _generator(seed)
    x = torch.randn(5, 3, generator=generator)

    def new():
        layers = nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Tanh(), nn.Linear(4, 2)
        return _fill(nn.Sequential(*layers), generator)

    outputs = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind in (str, Path):
            path = kind(os.path.join(folder, f"{kind.__name__}.pt"))
            model, fresh = new(), new()
            for _ in range(4):
                model(torch.randn(6, 3, generator=generator))
            solution.save_checkpoint(path, model, _sgd(model), 2)
            solution.load_checkpoint(path, fresh, _sgd(fresh))
            outputs[f"path as {kind.__name__}"] = fresh.eval()(x).detach()
    return outputs


def _train(model, optimiser, steps, generator):
    for _ in range(steps):
        x = torch.randn(8, 3, generator=generator)
        optimiser.zero_grad()
        (model(x) - x[:, :2]).square().mean().backward()
        optimiser.step()


def resumed_training(solution, seed):
    kinds = {
        "momentum": lambda model, lr: torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9),
        "Adam": lambda model, lr: torch.optim.Adam(model.parameters(), lr=lr),
    }
    trained = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, make in kinds.items():
            generator = _generator(seed)
            path = os.path.join(folder, f"{name}.pt")
            model = _model(generator)
            optimiser = make(model, 0.02)
            _train(model, optimiser, 4, generator)
            solution.save_checkpoint(path, model, optimiser, 4)
            resumed = _model(generator)
            optimiser = make(resumed, 0.02)
            solution.load_checkpoint(path, resumed, optimiser)
            _train(resumed, optimiser, 3, generator)
            trained[name] = _weights(resumed)
    return trained


def epoch_returned(solution, seed):
    generator = _generator(seed)
    model = _model(generator)
    epochs = [0, 1, int(torch.randint(2, 1000, (), generator=generator))]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        for epoch in epochs:
            solution.save_checkpoint(path, model, _sgd(model), epoch)
            found.append(solution.load_checkpoint(path, model, _sgd(model)))
    return found


def file_contents(solution, seed):
    model = _model(_generator(seed))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        solution.save_checkpoint(path, model, _sgd(model), 7)
        saved = torch.load(path, weights_only=True)
        return {
            "files": os.listdir(folder),
            "version": saved["version"],
            "epoch": saved["epoch"],
            "model": {name: one.detach().numpy() for name, one in saved["model"].items()},
            "optimiser": sorted(saved["optimiser"]),
        }


class _Stubborn(nn.Linear):
    """Its state dictionary cannot be pickled."""

    def get_extra_state(self):
        return lambda: None

    def set_extra_state(self, state):
        pass


def failed_save(solution, seed):
    model = _model(_generator(seed))
    bad = nn.Sequential(nn.Linear(2, 3), _Stubborn(3, 1))
    outcomes = {}
    for name, is_there in {"over an old file": True, "in an empty folder": False}.items():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "run.pt")
            before = b""
            if is_there:
                solution.save_checkpoint(path, model, _sgd(model), 1)
                before = Path(path).read_bytes()
            try:
                solution.save_checkpoint(path, bad, _sgd(bad), 2)
                error = False
            except Exception:
                error = True
            files = os.listdir(folder)
            outcomes[name] = {
                "error": error,
                "files": files,
                "old file": is_there and files == ["run.pt"] and Path(path).read_bytes() == before,
            }
    return outcomes


def replaced_at_once(solution, seed):
    generator = _generator(seed)
    first, second = _model(generator), _model(generator, 6, 5, 4)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        solution.save_checkpoint(path, first, _sgd(first), 1)
        before = Path(path).read_bytes()
        with open(path, "rb") as reader:
            solution.save_checkpoint(path, second, _sgd(second), 2)
            seen = reader.read()
        return {"reader sees the old file": seen == before, "files": os.listdir(folder)}


class _Foreign:
    """Makes a folder when it is unpickled."""

    def __init__(self, path):
        self._path = path

    def __reduce__(self):
        return os.mkdir, (self._path,)


def foreign_code(solution, seed):
    model = _model(_generator(seed))
    setting = "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"
    outcomes = {}
    with tempfile.TemporaryDirectory() as folder:
        # The healthy file has to load, or a function that never loads would do.
        healthy = os.path.join(folder, "healthy.pt")
        _write(healthy, model, _sgd(model))
        solution.load_checkpoint(healthy, model, _sgd(model))
        for forced in (False, True):
            path, trace = os.path.join(folder, "run.pt"), os.path.join(folder, f"trace {forced}")
            _write(path, model, _sgd(model), epoch=_Foreign(trace))
            if forced:
                os.environ[setting] = "1"
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    solution.load_checkpoint(path, model, _sgd(model))
                error = False
            except Exception:
                error = True
            finally:
                os.environ.pop(setting, None)
            name = "another default" if forced else "as it is"
            outcomes[name] = {"error": error, "foreign code ran": os.path.exists(trace)}
    return outcomes


def wrong_architecture(solution, seed):
    generator = _generator(seed)
    outcomes = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        model = _model(generator)
        _write(path, model, _sgd(model))
        fitting = _model(generator)
        solution.load_checkpoint(path, fitting, _sgd(fitting))
        others = {"more layers": (3, 4, 2, 2), "fewer layers": (3, 4), "another shape": (3, 5, 2)}
        for name, sizes in others.items():
            try:
                # An optimiser of another model would be refused with an error of its own.
                solution.load_checkpoint(path, _model(generator, *sizes))
                outcomes[name] = "no error"
            except RuntimeError:
                outcomes[name] = "RuntimeError"
    return outcomes


def missing_file(solution, seed):
    model = _model(_generator(seed))
    with tempfile.TemporaryDirectory() as folder:
        return solution.load_checkpoint(os.path.join(folder, "run.pt"), model, _sgd(model))


def incomplete_file(solution, seed):
    generator = _generator(seed)
    outcomes = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        changes = [{key: None} for key in ("version", "epoch", "model", "optimiser")]
        for change in [*changes, {"version": 2}, {"version": 0}]:
            saved, model = _model(generator), _model(generator)
            _write(path, saved, _sgd(saved), **change)
            before = _weights(model)
            try:
                solution.load_checkpoint(path, model, _sgd(model))
                outcome = "no error"
            except ValueError:
                outcome = "ValueError"
            kept = all(torch.equal(before[name], one) for name, one in _weights(model).items())
            outcomes[str(change)] = {"error": outcome, "model as before": kept}
    return outcomes


def without_optimiser(solution, seed):
    generator = _generator(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        saved, *models = (_model(generator) for _ in range(3))
        _write(path, saved, _sgd(saved))
        solution.load_checkpoint(path, models[0])
        solution.load_checkpoint(path, models[1], None, "cpu")
        return [_weights(model) for model in models]


def from_a_gpu(solution, seed):
    generator = _generator(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "run.pt")
        saved, *models = (_model(generator) for _ in range(3))
        # The file then says of each tensor what it says of one on a GPU.
        location_tag = torch.serialization.location_tag
        torch.serialization.location_tag = lambda storage: "cuda:0"
        try:
            _write(path, saved, _sgd(saved))
        finally:
            torch.serialization.location_tag = location_tag
        solution.load_checkpoint(path, models[0], _sgd(models[0]))
        solution.load_checkpoint(path, models[1], optimiser=_sgd(models[1]), device="cpu")
        return [_weights(model) for model in models]
