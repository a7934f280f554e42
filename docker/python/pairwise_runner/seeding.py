"""Equal seeds give equal random numbers, whatever ran in the container before."""

import random
import sys


def seed_generators(seed: int) -> None:
    """Seed the global generators of the libraries that are loaded."""
    random.seed(seed)
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed(seed % 2**32)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed % 2**63)
    if "tensorflow" in sys.modules:
        sys.modules["tensorflow"].random.set_seed(seed % 2**63)
