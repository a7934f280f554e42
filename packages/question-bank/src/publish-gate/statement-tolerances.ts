import type { GateFinding } from '@pairwise/contracts';
import type { Check } from '../check-format.js';
import type { Question } from '../question-format.js';
import { error, inManifest, listed, warning } from './finding.js';

const words =
  /toleran|\brtol\b|\batol\b|10\s*\^\s*\{?\s*-\s*\d|\d[eE]-\d|±|\\pm\b|\bwithin \$?\d|\brounded\b|\bdecimals?\b|\bapproximate/i;
const fields = ['rtol', 'atol'] as const;

/** Kinds of check that compare numbers within tolerances also where the case names none. */
const tolerantKinds: ReadonlySet<string> = new Set([
  'close',
  'up_to_sign',
  'up_to_permutation',
  'gradient',
]);

/** Whoever is compared within a tolerance is told which, and whoever trains a model how good it must be. */
export function judgeTolerances(question: Question): GateFinding[] {
  return [...judgeNumbers(question), ...judgeQuality(question)];
}

function judgeQuality({ cases, statement }: Question): GateFinding[] {
  return cases.flatMap(({ check, name }, index) => {
    if (check.kind !== 'model_quality') return [];
    const { target, metric } = check;
    const isSaid = [target, target * 100].some((value) =>
      spellings(Math.abs(value)).some((one) => one.test(statement)),
    );
    if (isSaid) return [];
    const place = inManifest(`cases.${index}.check.target`);
    const message = `The statement does not say that \`${name}\` wants ${metric} ${target}.`;
    return [warning('statement_tolerances', place, message)];
  });
}

function judgeNumbers({ cases, statement }: Question): GateFinding[] {
  const tolerant = cases.filter(({ check }) => isTolerant(check));
  if (tolerant.length === 0) return [];
  if (!words.test(statement)) {
    const names = listed(tolerant.map(({ name }) => name));
    const message = `does not say how exactly results are compared, and ${names} allow a tolerance. Add a sentence such as: Values are compared with relative tolerance $10^{-9}$.`;
    return [error('statement_tolerances', { file: 'statement.md' }, message)];
  }
  return cases.flatMap(({ check, name }, index) =>
    fields.flatMap((field) => {
      const value = valueOf(check, field);
      if (value === null || value === 0 || spellings(value).some((one) => one.test(statement))) {
        return [];
      }
      const place = inManifest(`cases.${index}.check.${field}`);
      const message = `The statement does not say the ${field} of \`${name}\`, ${value}.`;
      // The absolute one mostly guards zeros beside a relative one that is stated.
      return field === 'rtol'
        ? [error('statement_tolerances', place, message)]
        : [warning('statement_tolerances', place, message)];
    }),
  );
}

function isTolerant(check: Check): boolean {
  return (
    fields.some((field) => (valueOf(check, field) ?? 0) > 0) ||
    (tolerantKinds.has(check.kind) && valueOf(check, 'rtol') === null)
  );
}

function valueOf(check: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = check[field];
  return typeof value === 'number' ? value : null;
}

/** 0.001 may be written as 0.001, 1e-3, 1e-03, $10^{-3}$ or $1 \cdot 10^{-3}$. */
function spellings(value: number): RegExp[] {
  const [mantissa = '1', exponent = '0'] = value.toExponential().split('e');
  const power = `${Number(exponent)}`;
  const digits = asPattern(mantissa);
  const factor = mantissa === '1' ? '' : `${digits}\\s*(?:\\\\cdot|\\\\times|[·×*])\\s*`;
  return [
    `(?<![\\d.])${asPattern(decimals.format(value))}(?!\\d)`,
    `(?<![\\d.])${digits}(?:\\.0)?[eE]${power.replace('-', '-0?')}(?!\\d)`,
    `${factor}10\\s*\\^\\s*\\{?\\s*${power.replace('-', '-\\s*')}(?!\\d)`,
  ].map((pattern) => new RegExp(pattern));
}

/** As few digits as say the number, and never an exponent. */
const decimals = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });

const asPattern = (text: string): string => text.replaceAll('.', '\\.');
