import {
  questionPreviewSchema,
  type QuestionDraftId,
  type QuestionPreview,
} from '@pairwise/contracts';
import type { TenantTx } from '@pairwise/db';
import { findManifest } from '@pairwise/question-bank';
import { maxScoreOf } from '../questions/question-view.js';
import { folderOf, getDraft } from './draft-content.js';
import { headOf } from './manifest-text.js';

/** What a candidate would get of the draft: no reference, no hint, no case for interviewers. */
export async function previewDraft(tx: TenantTx, id: QuestionDraftId): Promise<QuestionPreview> {
  const { files, datasets } = folderOf(await getDraft(tx, id));
  const manifest = files['question.yaml'] ?? '';
  const cases = (findManifest(manifest)?.cases ?? []).filter(
    ({ audience }) => audience !== 'interviewer',
  );
  return questionPreviewSchema.parse({
    ...headOf(manifest),
    statement: files['statement.md'] ?? '',
    starter: files['starter.py'] ?? '',
    datasets,
    cases,
    maxScore: maxScoreOf(cases),
  });
}
