import type { QuestionSummary } from '@pairwise/contracts';

export type QuestionFilter = {
  search: string;
  category: string;
  level: string;
  kind: string;
  environment: string;
  topic: string;
  track: string;
  /** Longest time that the question may take, as a number in text; empty for any. */
  minutesMax: string;
  origin: string;
};

export const noFilter: QuestionFilter = {
  ...{ search: '', category: '', level: '', kind: '', environment: '' },
  ...{ topic: '', track: '', minutesMax: '', origin: '' },
};
const filterNames = Object.keys(noFilter) as Array<keyof QuestionFilter>;

/** As the address of the page says it; what is not there does not filter. */
export function filterFrom(parameters: Record<string, string | string[] | undefined>) {
  const filter = { ...noFilter };
  for (const name of filterNames) {
    const value = parameters[name];
    if (typeof value === 'string') filter[name] = value;
  }
  return filter;
}

/** For the address: only what filters. */
export const filterEntries = (filter: QuestionFilter): Array<[string, string]> =>
  filterNames.flatMap((name) => (filter[name].trim() === '' ? [] : [[name, filter[name]]]));

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const chosenNames = ['category', 'level', 'kind', 'environment', 'topic', 'origin'] as const;

/** Every word of the search occurs somewhere on the card. */
export function filterQuestions(
  questions: readonly QuestionSummary[],
  filter: QuestionFilter,
): QuestionSummary[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  const minutesMax = Number(filter.minutesMax) || Infinity;
  return questions.filter((question) => {
    if (chosenNames.some((name) => filter[name] && question[name] !== filter[name])) return false;
    if (filter.track && !question.tracks.some((one) => one === filter.track)) return false;
    if (question.minutes > minutesMax) return false;
    const { title, tests, category, topic, id, tags } = question;
    const card = fold([title, tests, category, topic, id, ...tags].join(' '));
    return words.every((word) => card.includes(word));
  });
}

const different = (values: string[]): string[] =>
  [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b));

export const categoriesOf = (questions: readonly QuestionSummary[]): string[] =>
  different(questions.map(({ category }) => category));

/** Of one category, or of all. */
export const topicsOf = (questions: readonly QuestionSummary[], category: string): string[] =>
  different(
    questions.filter((one) => !category || one.category === category).map(({ topic }) => topic),
  );
