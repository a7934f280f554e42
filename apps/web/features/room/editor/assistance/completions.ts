import { knownModules, membersOf, pythonBuiltins, pythonKeywords } from './python-words.js';

export type Proposal = { label: string; type: 'keyword' | 'function' | 'variable' | 'namespace' };
export type Proposals = { from: number; options: Proposal[] };

const name = /[A-Za-z_]\w*/g;
const namesMax = 2_000;

/** `np` for `import numpy as np`; a name that is imported as it is called stands for itself. */
export function aliasesIn(source: string): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [, path = '', alias] of source.matchAll(/^\s*import\s+([\w.]+)(?:\s+as\s+(\w+))?/gm)) {
    aliases.set(alias ?? path, path);
  }
  for (const [, path = '', part = '', alias] of source.matchAll(
    /^\s*from\s+([\w.]+)\s+import\s+(\w+)(?:\s+as\s+(\w+))?/gm,
  )) {
    aliases.set(alias ?? part, `${path}.${part}`);
  }
  return aliases;
}

/** What may be typed at a position: members after a dot, otherwise words of Python and of the files. */
export function proposalsAt(
  source: string,
  position: number,
  otherSources: readonly string[],
): Proposals | null {
  const line = source.slice(source.lastIndexOf('\n', position - 1) + 1, position);
  const member = /([A-Za-z_][\w.]*)\.(\w*)$/.exec(line);
  if (member) {
    const [, path = '', typed = ''] = member;
    return proposeMembers(
      membersOf(moduleBehind(path, aliasesIn(source))),
      position - typed.length,
    );
  }
  const imported = /^\s*from\s+([\w.]+)\s+import\s+(?:\w+,\s*)*(\w*)$/.exec(line);
  if (imported) {
    const [, path = '', typed = ''] = imported;
    return proposeMembers(membersOf(path), position - typed.length);
  }
  const typed = /[A-Za-z_]\w*$/.exec(line)?.[0] ?? '';
  if (typed === '') return null;
  const from = position - typed.length;
  if (/^\s*(?:import|from)\s+\w*$/.test(line)) {
    return { from, options: knownModules.map((label) => ({ label, type: 'namespace' })) };
  }
  return { from, options: proposeWords([source, ...otherSources], typed) };
}

function moduleBehind(path: string, aliases: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = path.split('.');
  return [aliases.get(first) ?? first, ...rest].join('.');
}

function proposeMembers(labels: readonly string[], from: number): Proposals | null {
  if (labels.length === 0) return null;
  return { from, options: labels.map((label) => ({ label, type: 'function' })) };
}

function proposeWords(sources: readonly string[], typed: string): Proposal[] {
  const words = new Map<string, Proposal>();
  for (const source of sources) {
    for (const [label] of source.matchAll(name)) {
      if (words.size >= namesMax) break;
      if (label !== typed) words.set(label, { label, type: 'variable' });
    }
  }
  for (const label of pythonBuiltins) words.set(label, { label, type: 'function' });
  for (const label of pythonKeywords) words.set(label, { label, type: 'keyword' });
  return [...words.values()];
}
