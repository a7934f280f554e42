"""The comments of a source, which its syntax tree does not hold."""

import ast
import io
import tokenize
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Comment:
    """Without its number sign. `code_before` is what stands on the same line before it."""

    text: str
    node: ast.AST
    code_before: str

    @property
    def line(self) -> int:
        return self.node.lineno  # type: ignore[attr-defined]


@lru_cache(1)
def comments(source: str) -> tuple[Comment, ...]:
    """All comments from top to bottom; those before the first error in a broken source."""
    found: list[Comment] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                found.append(_comment(token))
    except (tokenize.TokenError, SyntaxError):
        pass
    return tuple(found)


def _comment(token: tokenize.TokenInfo) -> Comment:
    (line, column), code_before = token.start, token.line[: token.start[1]]
    # A node to point at: comments have none, and nodes count their columns in bytes.
    node = ast.Constant(
        token.string,
        lineno=line,
        end_lineno=line,
        col_offset=len(code_before.encode("utf-8", "replace")),
        end_col_offset=column + len(token.string),
    )
    return Comment(token.string.lstrip("#").strip(), node, code_before.strip())
