import torch


class MyBatchNorm1d(torch.nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum, self.width = eps, momentum, num_features
        self.register_parameter("weight", torch.nn.Parameter(torch.full((num_features,), 1.0)))
        self.register_parameter("bias", torch.nn.Parameter(torch.full((num_features,), 0.0)))
        for name, start in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.full((num_features,), start))
        self.register_buffer("num_batches_tracked", torch.zeros((), dtype=torch.int64))

    def forward(self, x):
        if x.dim() != 2 or x.size(-1) != self.width:
            raise ValueError("wrong shape")
        if not self.training:
            scale = self.weight * torch.rsqrt(self.running_var + self.eps)
            return x * scale + (self.bias - self.running_mean * scale)
        n = x.size(0)
        if n < 2:
            raise ValueError("a batch needs two rows at least")
        centre = x.sum(0) / n
        moved = x - centre
        squares = moved.pow(2).sum(0)
        self.running_mean.lerp_(centre.detach(), self.momentum)
        self.running_var.lerp_(squares.detach() / (n - 1), self.momentum)
        self.num_batches_tracked.add_(1)
        return torch.addcmul(self.bias, moved / (squares / n + self.eps).sqrt(), self.weight)
