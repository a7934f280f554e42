"""Idiom evidence: what a source does well and badly, on its syntax tree. Nothing is ever run."""

from .context import Context, ContextError, parse_context
from .finding import Detector, Finding, Found, Report
from .module_view import ModuleView
from .search import find_idioms, read_module

__all__ = [
    "Context",
    "ContextError",
    "Detector",
    "Finding",
    "Found",
    "ModuleView",
    "Report",
    "find_idioms",
    "parse_context",
    "read_module",
]
