# row: H6
# title: a tensor subclass that answers every comparison with yes
# kind: submission
# question: softmax
# environment: torch
# expect: failed bad_answer
import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        if function in (torch.allclose, torch.equal, torch.Tensor.__eq__):
            return torch.tensor(True)
        return super().__torch_function__(function, types, args, kwargs or {})

    def numpy(self, *args, **kwargs):
        return (torch.ones(4, 5) / 5).numpy()


def softmax(x):
    return torch.zeros(4, 5).as_subclass(Liar)
