import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { roomHighlight } from './editor-theme';
import type { Preferences } from './preferences.js';

type Looks = Pick<Preferences, 'fontSizePx' | 'hasHighContrast' | 'wrapsLines'>;

export const editorLooks = ({ fontSizePx, hasHighContrast, wrapsLines }: Looks): Extension => [
  EditorView.theme({ '&': { fontSize: `${fontSizePx}px` } }),
  hasHighContrast
    ? [contrastTheme, syntaxHighlighting(contrastHighlight)]
    : syntaxHighlighting(roomHighlight),
  wrapsLines ? EditorView.lineWrapping : [],
];

const ink = 'light-dark(#000000, #ffffff)';
const paper = 'light-dark(#ffffff, #000000)';

/** Black and white, with marks that do not rest on pale colours. */
const contrastTheme = EditorView.theme({
  '&': { backgroundColor: paper, color: ink },
  '.cm-gutters': { backgroundColor: paper, color: ink, borderRight: `1px solid ${ink}` },
  '.cm-content': { caretColor: ink },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: ink, borderLeftWidth: '3px' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: `inset 3px 0 0 ${ink}` },
  '.cm-activeLineGutter': { fontWeight: '700' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'light-dark(#ffd84d, #5a4a00)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: `2px solid ${ink}`,
  },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: `2px dashed ${ink}` },
});

/** Light colour first, dark one second; both reach 7:1 on the editor's background. */
const color = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

const contrastHighlight = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
    color: color('#5a008f', '#e3b8ff'),
    fontWeight: '700',
  },
  { tag: [tags.string, tags.special(tags.string)], color: color('#00501e', '#a6f5b5') },
  { tag: [tags.number, tags.bool, tags.null], color: color('#742c00', '#ffc58f') },
  { tag: tags.comment, color: color('#3b4252', '#c3ccdd'), fontStyle: 'italic' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: color('#00309c', '#a9caff'),
  },
  { tag: [tags.className, tags.typeName], color: color('#004a55', '#8df0fb') },
  { tag: [tags.meta, tags.annotation], color: color('#5c3800', '#ffd88a') },
  { tag: tags.invalid, color: color('#8c0f08', '#ffb3ad') },
]);
