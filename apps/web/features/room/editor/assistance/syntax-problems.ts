import type { syntaxTree } from '@codemirror/language';

type Tree = ReturnType<typeof syntaxTree>;
type SyntaxNode = Tree['topNode'];

export type SyntaxProblem = { from: number; to: number; message: string };

const problemsMax = 20;
const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Where the parser of the editor could not go on, in words. Whether it runs is Python's to say. */
export function syntaxProblems(tree: Tree, source: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const lines = new Set<number>();
  tree.iterate({
    enter: ({ type, node }) => {
      if (!type.isError || problems.length >= problemsMax) return;
      // One mistake often breaks several nodes of a line.
      const line = source.lastIndexOf('\n', node.from - 1);
      if (lines.has(line)) return;
      lines.add(line);
      problems.push(describe(node, source));
    },
  });
  return problems;
}

function describe(node: SyntaxNode, source: string): SyntaxProblem {
  const open = unclosed(node, source);
  if (open) return open;
  const stretch = {
    from: node.from,
    to: Math.max(node.to, Math.min(node.from + 1, source.length)),
  };
  const text = source.slice(node.from, node.to).trim();
  const message =
    text === ''
      ? 'Something is missing here: a value, a colon or an indented block, perhaps.'
      : `Python does not expect “${text.slice(0, 20)}” here.`;
  return { ...stretch, message };
}

/** A bracket whose node ends in this error was never closed. */
function unclosed(node: SyntaxNode, source: string): SyntaxProblem | null {
  const parent = node.parent;
  const bracket = parent ? source.charAt(parent.from) : '';
  const close = closing[bracket];
  if (!parent || !close || node.nextSibling || source.charAt(parent.to - 1) === close) return null;
  return {
    from: parent.from,
    to: parent.from + 1,
    message: `This “${bracket}” is not closed: “${close}” is missing.`,
  };
}
