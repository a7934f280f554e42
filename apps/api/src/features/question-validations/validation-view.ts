import {
  acceptedValidationSchema,
  questionValidationSchema,
  type AcceptedValidation,
  type QuestionValidation,
} from '@pairwise/contracts';
import type { QuestionValidationRow } from '@pairwise/db';

export const toAccepted = (row: QuestionValidationRow): AcceptedValidation =>
  acceptedValidationSchema.parse(row);

export const toValidation = (row: QuestionValidationRow): QuestionValidation =>
  questionValidationSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  });
