import { autocompletion, type CompletionContext } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { proposalsAt } from './completions.js';
import { syntaxProblems } from './syntax-problems.js';

const assistanceTheme = EditorView.theme({
  '.cm-tooltip': {
    backgroundColor: 'var(--pw-raised)',
    color: 'var(--pw-ink)',
    border: '1px solid var(--pw-line-strong)',
    borderRadius: '6px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--pw-accent)',
    color: 'var(--pw-on-accent)',
  },
  '.cm-diagnostic': { fontFamily: "'Inter Variable', system-ui, sans-serif", fontSize: '13px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--pw-danger)' },
});

/** Completion and marks on what cannot be parsed, for rooms whose interviewer has switched them on. */
export const assistance = (otherSources: () => readonly string[]): Extension => [
  autocompletion({
    icons: false,
    override: [
      ({ state, pos }: CompletionContext) => {
        const proposals = proposalsAt(state.doc.toString(), pos, otherSources());
        return proposals && { ...proposals, validFor: /^\w*$/ };
      },
    ],
  }),
  linter(
    ({ state }) =>
      syntaxProblems(syntaxTree(state), state.doc.toString()).map((problem) => ({
        ...problem,
        severity: 'error' as const,
      })),
    { delay: 600 },
  ),
  assistanceTheme,
];
