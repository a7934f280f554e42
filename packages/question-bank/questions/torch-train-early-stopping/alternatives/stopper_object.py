import numpy as np
import torch


class _Stopper:
    """Remembers the best epoch, and says when it is enough."""

    def __init__(self, patience):
        self.limit = max(patience, 1)
        self.best = None
        self.epoch = None
        self.weights = {}

    def enough(self, epoch, loss, model):
        if np.isnan(loss):
            return True
        if self.best is None or self.best - loss > 1e-8:
            self.best, self.epoch = loss, epoch
            self.weights = {k: v.detach().clone() for k, v in model.state_dict().items()}
        return epoch - self.epoch >= self.limit

    def restore(self, model):
        if self.weights:
            model.load_state_dict(self.weights)


def fit(model, train_loader, val_loader, loss_fn, optimiser, max_epochs, patience):
    stopper = _Stopper(patience)
    result = {"train_loss": [], "val_loss": [], "best_epoch": None, "stopped_early": False}
    epoch = 0
    while epoch < max_epochs and not result["stopped_early"]:
        losses, sizes = [], []
        model.train(True)
        for x, y in train_loader:
            optimiser.zero_grad(set_to_none=False)
            loss = loss_fn(model(x), y)
            loss.backward()
            optimiser.step()
            losses.append(float(loss.detach()))
            sizes.append(x.shape[0])
        result["train_loss"].append(float(np.average(losses, weights=sizes)))

        losses, sizes = [], []
        model.train(False)
        with torch.inference_mode():
            for x, y in val_loader:
                losses.append(float(loss_fn(model(x), y)))
                sizes.append(x.shape[0])
        result["val_loss"].append(float(np.average(losses, weights=sizes)))

        result["stopped_early"] = stopper.enough(epoch, result["val_loss"][-1], model)
        epoch += 1
    stopper.restore(model)
    result["best_epoch"] = stopper.epoch
    return result
