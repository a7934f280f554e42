"""Equal seeds give equal random numbers, whatever ran in the container before."""

import random
import sys
from typing import Any


def seed_generators(seed: int) -> None:
    """Seed the global generators of the libraries that are loaded."""
    random.seed(seed)
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed(seed % 2**32)
    if "torch" in sys.modules:
        _seed_torch(sys.modules["torch"], seed % 2**63)
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].random.set_seed(seed % 2**63)


def _seed_torch(torch: Any, seed: int) -> None:
    """What its `manual_seed` does, less the devices that this build cannot have."""
    torch.default_generator.manual_seed(seed)
    if torch.version.cuda is not None:
        # Only noted here; it happens when the job first uses a GPU.
        torch.cuda.manual_seed_all(seed)
