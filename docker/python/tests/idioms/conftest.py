"""The rules under test, installed in an image or beside us in the checkout."""

import sys
from importlib.util import find_spec
from pathlib import Path

if find_spec("pairwise_checker") is None:
    sys.path.insert(0, str(Path(__file__).parents[2]))
