import { randomUUID } from 'node:crypto';
import type { EnvironmentName } from '@pairwise/contracts';
import {
  type DatasetFile,
  type GradableQuestion,
  type GradeResult,
  gradeSubmission,
  type GradingEvent,
  type IdiomContext,
  type Sandbox,
} from '../../src/index.js';

export interface GradeOptions {
  readonly environment?: EnvironmentName;
  readonly seed?: string;
  readonly signal?: AbortSignal;
  readonly datasets?: readonly DatasetFile[];
  readonly questionOwner?: string;
  readonly idiomContext?: IdiomContext;
  readonly onEvent?: (event: GradingEvent) => void;
}

export function grade(
  sandbox: Sandbox,
  question: GradableQuestion,
  source: string,
  { environment = 'python', onEvent, ...rest }: GradeOptions = {},
): Promise<GradeResult> {
  const request = {
    executionId: randomUUID(),
    attempt: 1,
    environment,
    question,
    files: { 'main.py': source },
    seed: 'a seed',
    limits: sandbox.environment(environment).limits,
    signal: new AbortController().signal,
    ...rest,
  };
  return gradeSubmission(sandbox, request, onEvent);
}

/** The verdicts by case name. */
export function verdicts({ cases }: GradeResult): Record<string, string> {
  return Object.fromEntries(cases.map(({ name, verdict }) => [name, verdict]));
}

/** A question of the standard library alone, so that its containers are ready in no time. */
export const doubling: GradableQuestion = {
  reference: 'def double(number):\n    return number * 2\n',
  drivers: `
import random

def small(solution, seed):
    return solution.double(random.Random(seed).randrange(1, 1000))

def large(solution, seed):
    return solution.double(random.Random(seed).randrange(10**20, 10**30))

def text(solution, seed):
    return solution.double("ab")
`,
  checks: null,
  cases: [
    { name: 'small', function: 'small', check: { kind: 'equal' }, points: 2, timeoutMs: 2000 },
    { name: 'large', function: 'large', check: { kind: 'equal' }, points: 3, timeoutMs: 2000 },
    { name: 'text', function: 'text', check: { kind: 'equal' }, points: 1, timeoutMs: 2000 },
    {
      name: 'no_loops',
      function: null,
      check: { kind: 'source_rule', forbid: ['for', 'while'] },
      points: 1,
      timeoutMs: 2000,
    },
  ],
};
