import { randomUUID } from 'node:crypto';
import {
  findingSchema,
  type IdiomReport,
  idiomReportSchema,
  limits,
  type QuestionIdioms,
} from '@pairwise/contracts';
import { z } from 'zod';
import type { CheckerClient } from './checker-client.js';
import { parseClaim } from './claims.js';
import { SandboxError } from './errors.js';

/** What a question says of itself, so that the search accuses nobody of what was asked for. */
export interface IdiomContext extends QuestionIdioms {
  /** Functions and methods of the starter. */
  readonly asked: readonly string[];
  /** How often the candidate ran code before handing in; null if nobody counted. */
  readonly runsBefore: number | null;
}

/** What stands for a search that did not come to its end. */
export const notSearched: IdiomReport = { findings: [], complete: false };

/** Findings quote the candidate's source: nothing in them may act on a terminal or hide text. */
const plainTextSchema = z
  .string()
  .max(limits.findingCharacters)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u);

const claimSchema = idiomReportSchema.extend({
  id: z.string(),
  findings: z
    .array(
      findingSchema.extend({
        found: plainTextSchema,
        why: plainTextSchema,
        instead: plainTextSchema,
        sameAs: plainTextSchema.max(60).nullable(),
      }),
    )
    .max(limits.findingsMax),
});

/**
 * Searches a source on its syntax tree; it is never run. Throws `SandboxError` where the checker
 * failed, which must not be used any more then. A source that cannot be read is no failure, but a
 * report that is not complete.
 */
export async function findIdioms(
  client: CheckerClient,
  source: string,
  { expectMissing, ...rest }: IdiomContext,
  signal: AbortSignal,
): Promise<IdiomReport> {
  const id = randomUUID();
  const context = { ...rest, expectsMissing: expectMissing };
  const claim = parseClaim(claimSchema, await client.search({ id, source, context }, signal));
  if (claim.id !== id)
    throw new SandboxError('checker_failed', 'the findings are of another source');
  return { findings: claim.findings, complete: claim.complete };
}

const definition = /^[ \t]*(?:async[ \t]+)?def[ \t]+([\p{L}_][\p{L}\p{N}_]*)/gmu;

/** The functions and methods that a starter defines. */
export function askedFunctions(starter: string): string[] {
  return [...new Set([...starter.matchAll(definition)].map(([, name = '']) => name))];
}
