export interface WeightedValue {
  title: string;
  /** Percent. */
  weight: number;
  /** 0 to 4; null when nobody observed it. */
  value: number | null;
}

export interface RubricTotal {
  /** 0 to 100; null when nothing was observed. */
  total: number | null;
  explanation: string;
}

const VALUE_MAX = 4;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Weighted mean over the observed criteria: 100 × Σ weight × value / 4 ÷ Σ weight. What was not
 * observed is left out and the other weights are scaled up; it never counts as zero.
 */
export function rubricTotal(criteria: readonly WeightedValue[]): RubricTotal {
  const observed = criteria.flatMap(({ title, weight, value }) =>
    value === null ? [] : [{ title, weight, value }],
  );
  const weights = observed.reduce((sum, one) => sum + one.weight, 0);
  if (weights === 0) return { total: null, explanation: 'No criterion has been rated yet.' };
  const sum = observed.reduce((acc, one) => acc + (one.weight * one.value) / VALUE_MAX, 0);
  const total = tenth((100 * sum) / weights);
  const terms = observed.map((one) => `${one.weight} × ${tenth(one.value)}/${VALUE_MAX}`);
  const missing = criteria.filter((one) => one.value === null).map((one) => one.title);
  const note = missing.length === 0 ? '' : ` Not observed and left out: ${missing.join(', ')}.`;
  return {
    total,
    explanation: `100 × (${terms.join(' + ')}) ÷ ${weights} = ${total}.${note}`,
  };
}

/** Arithmetic mean; null for none. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
