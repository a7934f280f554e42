import type { GateFinding } from '@pairwise/contracts';
import type { Check } from '../check-format.js';
import type { Question, QuestionCase } from '../question-format.js';
import { error, inManifest, warning } from './finding.js';

/** Words that say nothing about an input. */
const fillers = new Set(
  'a an and are as at be but by each every for from give gives given has have in input inputs into is it its like more no not of off on one only or other others raise raises return returns some still than that the their them then they this to two was were what when where which while with without'.split(
    ' ',
  ),
);
const speedWords =
  /\btime limit\b|\bfast|\bseconds?\b|\bmilliseconds?\b|\bmemory\b|\bvectori[sz](?:ed|ation)|\bmust not grow\b|\bmillions?\b|\blinear time\b|O\(/i;

/** Checks that compare time or memory with the reference's. */
const relativeKinds: ReadonlySet<string> = new Set(['faster_than', 'leaner_than']);

/** No case checks what the statement does not say. */
export function judgeCasesInStatement(question: Question): GateFinding[] {
  const { statement } = question;
  return question.cases.flatMap((one, index) => [
    ...judgeException(one, index, statement),
    ...judgeEdgeCase(one, index, statement),
    ...judgeBans(one, index, statement),
    ...judgeSpeed(one, index, statement),
  ]);
}

function judgeException(
  { check, name }: QuestionCase,
  index: number,
  statement: string,
): GateFinding[] {
  if (check.kind !== 'raises') return [];
  const type = check.type.split('.').at(-1) ?? check.type;
  if (hasWord(statement, type)) return [];
  const message = `The statement does not name ${type}, which \`${name}\` expects. Say when it is raised.`;
  return [error('statement_exceptions', inManifest(`cases.${index}.check.type`), message)];
}

/** Half of the words of its title: what is tested in secret has to be said in public. */
function judgeEdgeCase(
  { skill, name, title }: QuestionCase,
  index: number,
  statement: string,
): GateFinding[] {
  if (skill !== 'edge_cases') return [];
  const words = telling(title);
  const known = new Set(stems(statement));
  const unknown = words.filter((word) => !known.has(stemOf(word)));
  if (unknown.length * 2 <= words.length) return [];
  const message =
    `The statement does not speak of "${title}" (\`${name}\`): it never says ${unknown.join(', ')}. ` +
    'Say what is expected there, in the words of the title.';
  return [error('statement_edge_cases', inManifest(`cases.${index}.title`), message)];
}

function judgeBans({ check, name }: QuestionCase, index: number, statement: string): GateFinding[] {
  const unsaid = bansOf(check).filter((word) => !new RegExp(word, 'i').test(statement));
  if (unsaid.length === 0) return [];
  const message = `The statement does not forbid what \`${name}\` forbids: ${unsaid.map(spelled).join(', ')}.`;
  return [error('statement_bans', inManifest(`cases.${index}.check`), message)];
}

function judgeSpeed(
  { skill, check, name }: QuestionCase,
  index: number,
  statement: string,
): GateFinding[] {
  const isMeasured = skill === 'speed' || relativeKinds.has(check.kind);
  if (!isMeasured || speedWords.test(statement)) return [];
  const message = `The statement does not say that speed or size counts, which \`${name}\` tests. Say how large an input must be handled.`;
  return [warning('statement_speed', inManifest(`cases.${index}`), message)];
}

/** What the statement has to mention, as patterns. */
function bansOf(check: Check): string[] {
  if (check.kind !== 'source_rule') return [];
  return check.forbid.map((one) => {
    const name = one.split(/[:.]/).at(-1) ?? one;
    switch (one) {
      case 'for':
      case 'while':
        return `\\bloops?\\b|\`${one}\``;
      case 'comprehension':
        return '\\bcomprehensions?\\b|\\bloops?\\b';
      case 'recursion':
        return '\\brecurs';
      default:
        return namesOf(name);
    }
  });
}

/** Libraries go by another name in sentences than in imports. */
function namesOf(name: string): string {
  const spoken: Readonly<Record<string, string>> = { sklearn: 'scikit-learn', torch: 'PyTorch' };
  const other = spoken[name];
  return `\\b${name}\\b${other === undefined ? '' : `|\\b${other}\\b`}`;
}

const spelled = (pattern: string): string => pattern.split('|')[0]?.replace(/\\b|\?/g, '') ?? '';

const hasWord = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}_]{2,}/gu) ?? [];

const telling = (title: string): string[] => [
  ...new Set(wordsOf(title).filter((word) => !fillers.has(word))),
];

const stems = (text: string): string[] => wordsOf(text).map(stemOf);

/** Good enough to hold "rows", "row" and "empty", "emptied" for the same word. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:ies|ied|y)$/, 'i').replace(/(?:ing|ed|es|s|ly|e)$/, '');
  return bare.length < 2 ? word : bare;
}
