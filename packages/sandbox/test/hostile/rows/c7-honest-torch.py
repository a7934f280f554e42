# row: C7
# title: honest PyTorch with its default threads, alone and in worker processes
# kind: run
# environment: torch
# expect: succeeded
# shows: threads 1
# shows: batches 4
import torch
from torch.utils.data import DataLoader, TensorDataset

print("threads", torch.get_num_threads())
model = torch.nn.Linear(64, 1)
loss = model(torch.randn(512, 64)).pow(2).mean()
loss.backward()
data = TensorDataset(torch.randn(32, 4))
print("batches", sum(1 for _ in DataLoader(data, batch_size=8, num_workers=2)))
