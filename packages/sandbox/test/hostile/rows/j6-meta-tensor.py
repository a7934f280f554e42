# row: J6
# title: a tensor without data, and a sparse one
# kind: submission
# question: softmax
# environment: torch
# expect: failed bad_answer
import torch


def softmax(x):
    return torch.empty(4, 5, device="meta")
