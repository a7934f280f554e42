"""The functions that others call: what should be annotated and described."""

import ast

from .module_view import FUNCTIONS, ModuleView
from .scopes import COMPREHENSIONS

Function = ast.FunctionDef | ast.AsyncFunctionDef

_OWN = ("self", "cls")
_ENTRY = ("main",)
_PROTOCOL_MODULES = ("sklearn", "torch", "tensorflow", "keras", "unittest", "abc")


def public_functions(view: ModuleView) -> list[Function]:
    """Functions and methods without an underscore, a test's name or another function around."""
    return [function for function in view.functions if is_public(view, function)]


def is_public(view: ModuleView, function: Function) -> bool:
    if function.name.startswith(("_", "test_")) or function.name in _ENTRY:
        return False
    around = view.parent(function)
    while around is not None:
        if isinstance(around, (*FUNCTIONS, ast.Lambda, *COMPREHENSIONS)):
            return False
        if isinstance(around, ast.ClassDef) and around.name.startswith(("_", "Test")):
            return False
        around = view.parent(around)
    return True


def owner(view: ModuleView, function: Function) -> ast.ClassDef | None:
    """The class that a method belongs to."""
    parent = view.parent(function)
    return parent if isinstance(parent, ast.ClassDef) else None


def follows_a_protocol(view: ModuleView, function: Function) -> bool:
    """A method whose signature a library's base class fixes, such as `fit(self, X, y=None)`."""
    holder = owner(view, function)
    if holder is None:
        return False
    bases = [view.dotted(base) or "" for base in holder.bases]
    return any(base.split(".")[0] in _PROTOCOL_MODULES for base in bases)


def parameters(function: Function) -> list[ast.arg]:
    """What a caller gives, without self, `*args` and `**kwargs`."""
    given = function.args
    return [
        argument
        for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs)
        if argument.arg not in _OWN
    ]


def returns_value(view: ModuleView, function: Function) -> bool:
    """Whether anything but None comes back, now and then at least."""
    for node in view.own(function):
        if isinstance(node, ast.Yield | ast.YieldFrom):
            return True
        if isinstance(node, ast.Return) and node.value is not None:
            if not (isinstance(node.value, ast.Constant) and node.value.value is None):
                return True
    return False


def is_stub(function: Function) -> bool:
    """A body of nothing but a docstring, `...`, `pass` or `raise NotImplementedError`."""
    for statement in function.body:
        match statement:
            case ast.Pass() | ast.Expr(value=ast.Constant()):
                continue
            case ast.Raise(exc=ast.Name(id="NotImplementedError")):
                continue
            case ast.Raise(exc=ast.Call(func=ast.Name(id="NotImplementedError"))):
                continue
        return False
    return True


def is_overload(view: ModuleView, function: Function) -> bool:
    return any(
        view.dotted(decorator) in ("typing.overload", "typing.override")
        or (isinstance(decorator, ast.Attribute) and decorator.attr in ("setter", "deleter"))
        for decorator in function.decorator_list
    )
