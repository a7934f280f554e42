import type { QuestionSummary } from '@pairwise/contracts';

export type QuestionFilter = {
  search: string;
  category: string;
  level: string;
  environment: string;
};

export const noFilter: QuestionFilter = { search: '', category: '', level: '', environment: '' };

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Every word of the search occurs somewhere on the card. */
export function filterQuestions(
  questions: readonly QuestionSummary[],
  { search, category, level, environment }: QuestionFilter,
): QuestionSummary[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if (category && question.category !== category) return false;
    if (level && question.level !== level) return false;
    if (environment && question.environment !== environment) return false;
    const card = fold(
      [question.title, question.tests, question.category, question.id, ...question.tags].join(' '),
    );
    return words.every((word) => card.includes(word));
  });
}

export function categoriesOf(questions: readonly QuestionSummary[]): string[] {
  return [...new Set(questions.map(({ category }) => category))].sort((a, b) => a.localeCompare(b));
}
