import {
  limits,
  pageOf,
  questionSummarySchema,
  type Page,
  type QuestionSummary,
  type QuestionValidation,
} from '@pairwise/contracts';
import type { Client } from './client.js';
import { followValidation } from './questions-follow.js';
import { ProgressLines, type Screen } from './questions-progress.js';
import {
  findingLines,
  progressText,
  type ValidatedQuestion,
  verdictText,
} from './questions-show.js';
import { type QuestionSource, readSource, shippedFolders } from './questions-upload.js';

/** Sent at the same time; each worker takes one, and an organization may have eight. */
const parallelMax = 4;

export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Screen;
}

/** Lists the questions that the organization can use. */
export async function listQuestions(
  client: Client,
  flags: { json: boolean },
  { stdout }: Output,
): Promise<number> {
  const items = await fetchAll(client);
  if (flags.json) stdout.write(`${JSON.stringify(items)}\n`);
  else {
    for (const { id, level, title } of items) {
      stdout.write(`${id.padEnd(44)} ${level.padEnd(7)} ${title}\n`);
    }
  }
  return 0;
}

async function fetchAll(client: Client): Promise<QuestionSummary[]> {
  const items: QuestionSummary[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<QuestionSummary> = await client.get(
      `/questions?limit=${limits.pageSizeMax}${after}`,
      pageOf(questionSummarySchema),
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/**
 * Puts folders, or every question that comes with Pairwise, through the publish gate. What breaks the
 * format is told at once and not sent. Answers with exit status 0 when all are green.
 */
export async function validateQuestions(
  connect: () => Promise<Client>,
  { folders, root, json }: { folders: readonly string[]; root: string; json: boolean },
  { stdout, stderr }: Output,
): Promise<number> {
  const chosen = folders.length > 0 ? folders : await shippedFolders(root);
  const sources = await Promise.all(chosen.map(readSource));
  const lines = new ProgressLines(stderr);
  const refused = sources.flatMap((source) => toRefused(source, lines));
  const sendable = sources.filter(({ problems }) => problems === null);
  const judged = sendable.length === 0 ? [] : await validateAll(await connect(), sendable, lines);
  const all = [...refused, ...judged].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  stdout.write(json ? `${JSON.stringify(all)}\n` : all.map(findingLines).join(''));
  return all.every(({ isGreen }) => isGreen) ? 0 : 1;
}

function toRefused({ folder, name, problems }: QuestionSource, lines: ProgressLines) {
  if (problems === null) return [];
  lines.end(name, verdictText(false, problems));
  return [{ folder, isGreen: false, report: problems, validationId: null }];
}

/** A few at a time, in their order. */
async function validateAll(
  client: Client,
  sources: readonly QuestionSource[],
  lines: ProgressLines,
): Promise<ValidatedQuestion[]> {
  const waiting = [...sources];
  const results: ValidatedQuestion[] = [];
  const work = async (): Promise<void> => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      results.push(await validateOne(client, source, lines));
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallelMax, sources.length) }, work));
  return results;
}

async function validateOne(
  client: Client,
  { folder, name, upload }: QuestionSource,
  lines: ProgressLines,
): Promise<ValidatedQuestion> {
  lines.show(name, 'is sent');
  const show = (validation: QuestionValidation) => lines.show(name, progressText(validation));
  const { id, isGreen, report } = await followValidation(client, upload, show);
  if (report === null) throw new Error(`The validation of ${name} has no report.`);
  lines.end(name, verdictText(isGreen, report));
  return { folder, isGreen, report, validationId: id };
}
