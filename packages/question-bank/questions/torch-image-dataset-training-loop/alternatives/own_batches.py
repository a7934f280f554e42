import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import Dataset


class ArrayImageDataset(Dataset):
    def __init__(self, images, labels, transform=None):
        if images.shape[0] != labels.shape[0]:
            raise ValueError("as many labels as images are needed")
        if images.ndim == 3:
            images = images[..., np.newaxis]
        scaled = np.moveaxis(images, -1, 1).astype(np.float32) / np.float32(255)
        self.x = torch.from_numpy(np.ascontiguousarray(scaled))
        self.y = torch.from_numpy(labels.astype(np.int64))
        self.transform = transform

    def __len__(self):
        return self.y.numel()

    def __getitem__(self, i):
        if not -len(self) <= i < len(self):
            raise IndexError(i)
        x = self.x[i].clone()
        return (self.transform(x) if self.transform else x), self.y[i]


def _batch(dataset, indexes):
    pairs = [dataset[i] for i in indexes]
    return torch.stack([x for x, _ in pairs]), torch.stack([y for _, y in pairs])


def train_classifier(model, dataset, epochs, batch_size, lr, seed=0, device="cpu"):
    torch.manual_seed(seed)
    model = model.to(device).train()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        order = torch.randperm(len(dataset)).tolist()
        summed = torch.zeros((), device=device)
        for start in range(0, len(order), batch_size):
            x, y = _batch(dataset, order[start : start + batch_size])
            loss = F.cross_entropy(model(x.to(device)), y.to(device), reduction="sum")
            model.zero_grad()
            (loss / len(y)).backward()
            optimizer.step()
            summed += loss.detach()
        history.append(float(summed) / len(order))
    model.eval()
    return history


@torch.inference_mode()
def accuracy(model, dataset, batch_size=64):
    if len(dataset) == 0:
        return float("nan")
    before = model.training
    model.eval()
    right = []
    for start in range(0, len(dataset), batch_size):
        x, y = _batch(dataset, range(start, min(start + batch_size, len(dataset))))
        right += (model(x).argmax(1) == y).tolist()
    model.train(before)
    return sum(right) / len(right)
