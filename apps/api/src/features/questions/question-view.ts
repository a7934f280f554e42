import {
  questionContentSchema,
  questionDetailSchema,
  questionSummarySchema,
  type QuestionContent,
  type QuestionDetail,
  type QuestionSummary,
} from '@pairwise/contracts';
import type { questions } from '@pairwise/db';

export type QuestionVersionRow = NonNullable<Awaited<ReturnType<typeof questions.findCurrent>>>;

export const contentOf = (row: QuestionVersionRow): QuestionContent =>
  questionContentSchema.parse(row.content);

export const maxScoreOf = (cases: QuestionContent['cases']): number =>
  cases.reduce((sum, one) => sum + one.points, 0);

export function toQuestionSummary(row: QuestionVersionRow): QuestionSummary {
  return questionSummarySchema.parse({ ...row, id: row.questionId, versionId: row.id });
}

export function toQuestionDetail(row: QuestionVersionRow): QuestionDetail {
  return questionDetailSchema.parse({ ...toQuestionSummary(row), ...contentOf(row) });
}
