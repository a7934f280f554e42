import type { GateFinding } from '@pairwise/contracts';
import type { Question } from '../question-format.js';
import { error, listed } from './finding.js';
import { publicSignatures, type Parameter, type Signature } from './python-signatures.js';

const statementFile = { file: 'statement.md' };

const arrayTypes = /\b(?:ndarray|NDArray|ArrayLike|Tensor)\b/;
const arrayWords =
  /\bshapes?\b|\b\dD\b|\b[0-9n]-?D\b|\bdimension|\bvectors?\b|\bmatri(?:x|ces)\b|\bscalar/i;
const frameTypes = /\b(?:DataFrame|Series)\b/;
const frameWords = /\bcolumns?\b|\bindex(?:ed)?\b|\bvalues?\b/i;

type Texts = Pick<Question, 'statement' | 'starter'>;

/** The statement shows what is to be written, with the type of everything that goes in and out. */
export function judgeSignatures(question: Texts): GateFinding[] {
  const asked = publicSignatures(question.starter);
  const stated = publicSignatures(question.statement);
  return [
    ...missing(asked, stated),
    ...untyped(question, asked, stated),
    ...unshaped(question, [...asked, ...stated]),
  ];
}

function missing(asked: readonly Signature[], stated: readonly Signature[]): GateFinding[] {
  const known = new Set(stated.map(({ name }) => name));
  return asked
    .filter(({ name }) => name !== '__init__' && !known.has(name))
    .map(({ name, kind, parameters }) => {
      const line =
        kind === 'class'
          ? `class ${name}:`
          : `def ${name}(${parameters.map((one) => one.name).join(', ')})`;
      const message = `does not show the signature of \`${name}\`. Add a code block with \`${line}\`.`;
      return error('statement_signature', statementFile, message);
    });
}

function untyped(
  { statement }: Texts,
  asked: readonly Signature[],
  stated: readonly Signature[],
): GateFinding[] {
  const isStated = ({ name }: Signature) => stated.some((one) => one.name === name);
  const functions = asked.filter((one) => one.kind === 'function' && isStated(one));
  const parameters = functions.flatMap(({ name, parameters: its }) =>
    its.filter((one) => !isTyped(one, name, stated) && !statement.includes(`\`${one.name}\``)),
  );
  const names = [...new Set(parameters.map(({ name }) => name))];
  const unreturned = functions
    .filter(({ name, returns }) => name !== '__init__' && returns === null)
    .filter(({ name }) => stated.every((one) => one.name !== name || one.returns === null))
    .filter(() => !/\breturns?\b|\bresult\b|\byields?\b|\braises?\b|\bsets?\b/i.test(statement));
  return [
    ...(names.length === 0
      ? []
      : [
          `does not say what ${listed(names)} ${names.length === 1 ? 'is' : 'are'}: annotate ` +
            'it in the signature, or describe it by its name in backticks.',
        ]),
    ...unreturned.map(
      ({ name }) =>
        `does not say what \`${name}\` returns: add \`-> type\` to its signature, or a sentence.`,
    ),
  ].map((message) => error('statement_types', statementFile, message));
}

function isTyped({ name }: Parameter, of: string, stated: readonly Signature[]): boolean {
  return stated.some(
    (one) =>
      one.name === of &&
      one.parameters.some((parameter) => parameter.name === name && parameter.isAnnotated),
  );
}

function unshaped({ statement, starter }: Texts, signatures: readonly Signature[]): GateFinding[] {
  if (signatures.length === 0) return [];
  const prose = statement.replace(/```[^]*?```/g, '');
  const types = `${starter}\n${statement}`;
  return [
    ...(arrayTypes.test(types) && !arrayWords.test(prose)
      ? ['uses arrays and never says their shape. Say for each what its axes are, as `(n, d)`.']
      : []),
    ...(frameTypes.test(types) && !frameWords.test(prose)
      ? ['uses tables and never names a column or the index. Say what they hold.']
      : []),
  ].map((message) => error('statement_shapes', statementFile, message));
}
