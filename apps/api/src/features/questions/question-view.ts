import {
  questionContentSchema,
  questionDetailSchema,
  questionIdSchema,
  questionSummarySchema,
  tracksWith,
  type QuestionContent,
  type QuestionDetail,
  type QuestionSummary,
} from '@pairwise/contracts';
import type { questions } from '@pairwise/db';

export type QuestionVersionRow = NonNullable<Awaited<ReturnType<typeof questions.findCurrent>>>;
/** What cards show; the content may be long. */
type QuestionCardRow = Omit<QuestionVersionRow, 'content' | 'files'>;

export const contentOf = (row: Pick<QuestionVersionRow, 'content'>): QuestionContent =>
  questionContentSchema.parse(row.content);

export const maxScoreOf = (cases: readonly { points: number }[]): number =>
  cases.reduce((sum, one) => sum + one.points, 0);

export function toQuestionSummary(row: QuestionCardRow, draftId: string | null): QuestionSummary {
  return questionSummarySchema.parse({
    ...row,
    id: row.questionId,
    versionId: row.id,
    tracks: row.organizationId === null ? tracksWith(questionIdSchema.parse(row.questionId)) : [],
    origin: row.organizationId === null ? 'built_in' : 'own',
    draftId: row.organizationId === null ? null : draftId,
  });
}

export function toQuestionDetail(row: QuestionVersionRow, draftId: string | null): QuestionDetail {
  return questionDetailSchema.parse({ ...toQuestionSummary(row, draftId), ...contentOf(row) });
}
