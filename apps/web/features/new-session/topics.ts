import type { QuestionSummary } from '@pairwise/contracts';

type Topical = Pick<QuestionSummary, 'id' | 'title' | 'topic'>;

/** A chosen question about the same topic, which makes this one tell little more; null without. */
export function sameTopicAs(question: Topical, chosen: readonly Topical[]): Topical | null {
  return chosen.find(({ id, topic }) => id !== question.id && topic === question.topic) ?? null;
}

/** Topics that more than one of the chosen questions is about, in their order. */
export function repeatedTopics(chosen: readonly Topical[]): string[] {
  const repeated = chosen.filter((one) => sameTopicAs(one, chosen) !== null);
  return [...new Set(repeated.map(({ topic }) => topic))];
}
