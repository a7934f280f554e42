/** One line that tells of a loss: values by name, and where in the training they belong. */
export type LossLine = {
  values: { name: string; value: number }[];
  step: number | null;
  epoch: number | null;
};

const number =
  /[-+]?(?:nan|inf(?:inity)?|(?:\d{1,30}(?:\.\d{0,40})?|\.\d{1,40})(?:e[-+]?\d{1,4})?)/;
const part = /train(?:ing)?|val(?:id(?:ation)?)?|test|eval(?:uation)?/;

/** `loss=0.1`, `val_loss: nan`, `Validation loss = tensor(0.1)`. Every repetition has a bound. */
const valuePattern = new RegExp(
  `(?:\\b(${part.source})[ \\t]{1,3})?\\b((?:[a-z_][\\w/-]{0,40}?)?loss)[ \\t]{0,3}[=:][ \\t]{0,3}(?:tensor\\()?(${number.source})(?!\\w|\\.\\d)`,
  'gi',
);
const stepPattern =
  /\b(?:global_?step|step|iter(?:ation)?|batch)[ \t]{0,3}[=:]?[ \t]{0,3}[[(]?(\d{1,12})(?![\w.])/i;
/** As progress bars count: `| 10/100 [00:01<00:09, loss=0.5]`. */
const barPattern = /\|[ \t]{0,3}(\d{1,12})\/\d{1,12}[ \t]{0,3}\[/;
const epochPattern = /\bepoch[ \t]{0,3}[=:]?[ \t]{0,3}[[(]?(\d{1,9}(?:\.\d{1,6})?)(?!\w)/i;

/** Greater ones cannot be drawn beside others. */
const largest = 1e300;

const numberIn = (line: string, pattern: RegExp): number | null => {
  const digits = pattern.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Looking for a word is much quicker than looking for a pattern. */
export const epochOf = (line: string): number | null =>
  line.includes('poch') || line.includes('POCH') ? numberIn(line, epochPattern) : null;

const stepOf = (line: string): number | null =>
  numberIn(line, stepPattern) ?? (line.includes('|') ? numberIn(line, barPattern) : null);

/** Null for a line that tells of none, which is nearly every line. */
export function readLossLine(line: string): LossLine | null {
  if (!/loss/i.test(line)) return null;
  const values: LossLine['values'] = [];
  for (const [, prefix, word = '', digits = ''] of line.matchAll(valuePattern)) {
    const name = prefix ? `${prefix}_${word}` : word;
    values.push({ name: name.toLowerCase(), value: numberOf(digits) });
  }
  return values.length === 0 ? null : { values, step: stepOf(line), epoch: epochOf(line) };
}

function numberOf(digits: string): number {
  const text = digits.toLowerCase();
  if (text.includes('nan')) return Number.NaN;
  const value = text.includes('inf') ? Infinity : Number(text);
  const sign = text.startsWith('-') ? -1 : 1;
  return Math.abs(value) > largest ? sign * Infinity : value;
}
