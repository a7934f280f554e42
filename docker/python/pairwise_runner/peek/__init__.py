"""A look at the variables that a program leaves behind: names, shapes and heads, as JSON."""

from pairwise_runner.peek.collect import deliver

__all__ = ["deliver"]
