import {
  PairwiseError,
  type CreateQuestionDraft,
  type QuestionDraft,
  type QuestionId,
} from '@pairwise/contracts';
import {
  isUniqueViolation,
  questionDrafts,
  questions,
  questionVersions,
  type TenantTx,
} from '@pairwise/db';
import type { StaffActor } from '../../security/actor.js';
import { contentOf } from '../questions/question-view.js';
import { folderOf, type FolderContent } from './draft-content.js';
import { viewDraft } from './draft-view.js';
import { inspectFiles } from './inspect-files.js';
import { withQuestionId, withTitle } from './manifest-text.js';
import { templateFiles } from './template.js';

interface Source extends FolderContent {
  basedOn: string | null;
}

/** A new draft from the template, from a question that is in use, or from files. */
export async function createDraft(
  tx: TenantTx,
  actor: StaffActor,
  input: CreateQuestionDraft,
): Promise<QuestionDraft> {
  const { questionId, title } = input;
  const { files, datasets, basedOn } = await sourceOf(tx, input);
  const renamed = withQuestionId(files['question.yaml'] ?? '', questionId);
  const manifest = title === undefined ? renamed : withTitle(renamed, title);
  return addDraft(tx, actor, {
    ...{ questionId, basedOn, datasets },
    files: { ...files, 'question.yaml': manifest },
  });
}

async function sourceOf(tx: TenantTx, input: CreateQuestionDraft): Promise<Source> {
  if (input.files !== undefined) return { files: input.files, datasets: [], basedOn: null };
  if (input.duplicateOf === undefined) {
    return { files: templateFiles, datasets: [], basedOn: null };
  }
  const original = await questions.findCurrent(tx, input.duplicateOf);
  if (original === null) {
    const detail = `There is no question "${input.duplicateOf}".`;
    throw new PairwiseError('not_found', { detail });
  }
  const { datasets } = contentOf(original);
  const basedOn = `${original.questionId}@${original.number}`;
  return { ...folderOf({ files: original.files, datasets }), basedOn };
}

/** Throws `question_id_taken`, also for ids of built-in questions: a session names questions by id. */
export async function addDraft(
  tx: TenantTx,
  actor: StaffActor,
  { questionId, basedOn, ...content }: Source & { questionId: QuestionId },
): Promise<QuestionDraft> {
  if (await questionVersions.isBuiltIn(tx, questionId)) throw taken(questionId);
  const { files, datasets, digest } = await inspectFiles(tx, questionId, content);
  const row = { organizationId: actor.organizationId, questionId, basedOn };
  try {
    const id = await questionDrafts.create(tx, row, { files, datasets, digest }, actor);
    return await viewDraft(tx, actor, id);
  } catch (cause) {
    if (isUniqueViolation(cause)) throw taken(questionId, cause);
    throw cause;
  }
}

const taken = (questionId: string, cause?: unknown) =>
  new PairwiseError('question_id_taken', {
    detail: `Choose another id than "${questionId}".`,
    cause,
  });
