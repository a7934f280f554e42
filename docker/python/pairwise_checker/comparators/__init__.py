"""The kinds of check. A new kind is a module with a Comparator and a line in this table."""

from ..comparison import Comparator
from .close import CLOSE
from .equal import EQUAL
from .figure import FIGURE
from .frame_equal import FRAME_EQUAL
from .gradient import GRADIENT
from .model_quality import MODEL_QUALITY
from .predicate import PREDICATE
from .raises import RAISES
from .same_partition import SAME_PARTITION
from .same_set import SAME_SET
from .source_rule import SOURCE_RULE
from .statistical import STATISTICAL
from .up_to_permutation import UP_TO_PERMUTATION
from .up_to_sign import UP_TO_SIGN

COMPARATORS: dict[str, Comparator] = {
    "equal": EQUAL,
    "close": CLOSE,
    "frame_equal": FRAME_EQUAL,
    "same_set": SAME_SET,
    "up_to_sign": UP_TO_SIGN,
    "up_to_permutation": UP_TO_PERMUTATION,
    "same_partition": SAME_PARTITION,
    "statistical": STATISTICAL,
    "model_quality": MODEL_QUALITY,
    "gradient": GRADIENT,
    "figure": FIGURE,
    "raises": RAISES,
    "predicate": PREDICATE,
    "source_rule": SOURCE_RULE,
}
