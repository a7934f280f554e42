"""The kinds of check. A new kind is a module with a Comparator and a line in this table."""

from ..comparison import Comparator
from .close import CLOSE
from .equal import EQUAL
from .frame_equal import FRAME_EQUAL
from .predicate import PREDICATE
from .raises import RAISES
from .same_set import SAME_SET
from .source_rule import SOURCE_RULE

COMPARATORS: dict[str, Comparator] = {
    "equal": EQUAL,
    "close": CLOSE,
    "frame_equal": FRAME_EQUAL,
    "same_set": SAME_SET,
    "raises": RAISES,
    "predicate": PREDICATE,
    "source_rule": SOURCE_RULE,
}
