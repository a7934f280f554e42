# row: B1
# title: touches a tensor larger than the limit
# kind: run
# environment: torch
# expect: out_of_memory
# limits: wallTimeMs=30000
import torch

torch.ones(1_000_000_000)
