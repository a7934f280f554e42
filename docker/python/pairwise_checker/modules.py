"""The question's modules: compiled once, executed anew in every child."""

import importlib.abc
import importlib.machinery
import importlib.util
import marshal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import CodeType, ModuleType

from .requests import ENTRY, Question

SOLUTION, DRIVERS, CHECKS = "solution", "drivers", "checks"


@dataclass(frozen=True)
class CompiledModule:
    """`source` stays for tracebacks and for drivers that look at the reference's text."""

    code: CodeType
    source: str
    file_name: str
    is_package: bool


Compiled = dict[str, CompiledModule]


def _module_name(path: str) -> str | None:
    """`tools/__init__.py` is `tools`, `tools/text.py` is `tools.text`."""
    if path == ENTRY:
        return SOLUTION
    if not path.endswith(".py"):
        return None
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _compile(name: str, source: str, file_name: str) -> tuple[str, CompiledModule]:
    code = compile(source, file_name, "exec", dont_inherit=True)
    return name, CompiledModule(code, source, file_name, file_name.endswith("__init__.py"))


def compile_question(question: Question) -> Compiled:
    """Compile every module of a question; SyntaxError passes through."""
    named = [(_module_name(path), text, path) for path, text in question.reference.items()]
    modules = dict(_compile(name, text, path) for name, text, path in named if name)
    modules |= [_compile(DRIVERS, question.drivers, "tests.py")]
    if question.checks is not None:
        modules |= [_compile(CHECKS, question.checks, "checks.py")]
    return modules


def pack(modules: Compiled) -> bytes:
    """Code objects as bytes, so that the parent keeps them without ever running a parser."""
    return marshal.dumps(
        {
            name: (module.code, module.source, module.file_name, module.is_package)
            for name, module in modules.items()
        }
    )


def unpack(data: bytes) -> Compiled:
    return {name: CompiledModule(*fields) for name, fields in marshal.loads(data).items()}


class MemoryFinder(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports the question's modules from memory: the container has no place to write them."""

    def __init__(self, modules: Compiled) -> None:
        self._modules = modules

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        found = self._modules.get(fullname)
        if found is None:
            return None
        return importlib.util.spec_from_loader(
            fullname, self, origin=found.file_name, is_package=found.is_package
        )

    def get_code(self, fullname: str) -> CodeType:
        return self._modules[fullname].code

    def get_source(self, fullname: str) -> str:
        return self._modules[fullname].source

    def is_package(self, fullname: str) -> bool:
        return self._modules[fullname].is_package

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = self._modules[module.__name__].file_name
        exec(self._modules[module.__name__].code, module.__dict__)


def install(modules: Compiled) -> None:
    """Make the modules importable in this process, ahead of anything of the same name."""
    forget(modules)
    sys.meta_path.insert(0, MemoryFinder(modules))


def forget(modules: Compiled) -> None:
    """Whoever imports one of them from now on gets a new one."""
    for name in modules:
        sys.modules.pop(name, None)
