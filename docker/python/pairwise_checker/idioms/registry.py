"""All rules, in the order of the practice they come from."""

from .finding import Detector
from .rules import s05_docstring

DETECTORS: tuple[Detector, ...] = (
    s05_docstring.DETECTOR,
)
