import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours follow the page's colour scheme by themselves, so a change of theme rebuilds nothing. */
export const roomTheme = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: 'var(--pw-surface)',
    color: 'var(--pw-ink)',
  },
  '&.cm-focused': { outline: 'none' },
  // An outline would disappear behind the line numbers.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '310',
    border: '2px solid var(--pw-ring)',
    pointerEvents: 'none',
  },
  '.cm-scroller': {
    fontFamily: "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, monospace",
    lineHeight: '1.6',
    // What is typed is what is read: "->" stays two characters.
    fontVariantLigatures: 'none',
  },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--pw-ink)' },
  '.cm-line': { padding: '0 16px 0 4px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--pw-ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--pw-surface)',
    color: 'var(--pw-muted)',
    border: 'none',
    paddingLeft: '4px',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 4px' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--pw-accent) 6%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--pw-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--pw-accent) 28%, transparent)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--pw-accent) 22%, transparent)',
    outline: '1px solid color-mix(in srgb, var(--pw-accent) 55%, transparent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--pw-danger-soft)' },
  '.cm-selectionMatch': {
    backgroundColor: 'color-mix(in srgb, var(--pw-warning) 22%, transparent)',
  },
  '.cm-panels': { backgroundColor: 'var(--pw-raised)', color: 'var(--pw-ink)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--pw-line)' },
  '.cm-panel.cm-search': { padding: '8px 32px 8px 12px', fontSize: '13px' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-textfield': {
    backgroundColor: 'var(--pw-surface)',
    border: '1px solid var(--pw-line-strong)',
    borderRadius: '6px',
    padding: '3px 8px',
    fontSize: '13px',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--pw-sunken)',
    border: '1px solid var(--pw-line-strong)',
    borderRadius: '6px',
    color: 'var(--pw-ink)',
    fontSize: '12px',
  },
  '.cm-panel.cm-search [name=close]': {
    color: 'var(--pw-ink)',
    fontSize: '18px',
    padding: '0 8px',
  },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--pw-warning) 35%, transparent)' },
  '.cm-searchMatch-selected': {
    backgroundColor: 'color-mix(in srgb, var(--pw-warning) 65%, transparent)',
  },
});

/** Light colour first, dark one second; both reach 4.5:1 on the editor's background. */
const color = (light: string, dark: string): string => `light-dark(${light}, ${dark})`;

export const roomHighlight = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: color('#7a2bb8', '#d0a2ff') },
  { tag: [tags.string, tags.special(tags.string)], color: color('#1a6b35', '#93d7a0') },
  { tag: [tags.number, tags.bool, tags.null], color: color('#9a3d00', '#ffb37a') },
  { tag: tags.comment, color: color('#5b6577', '#96a2b8'), fontStyle: 'italic' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: color('#1d4fb8', '#8db8ff'),
  },
  { tag: [tags.className, tags.typeName], color: color('#0b6470', '#74d3df') },
  { tag: [tags.meta, tags.annotation], color: color('#85540a', '#e5c07b') },
  { tag: tags.invalid, color: color('#b3261e', '#ff9188') },
]);
