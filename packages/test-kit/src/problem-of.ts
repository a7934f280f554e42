import { problemSchema, type Problem } from '@pairwise/contracts';
import type { LightMyRequestResponse } from 'fastify';

const strictProblemSchema = problemSchema.strict();

/** The problem document of a refusal; fails when the answer is anything else. */
export function problemOf(response: LightMyRequestResponse): Problem {
  const type = response.headers['content-type'];
  if (type !== 'application/problem+json; charset=utf-8') {
    throw new Error(`Not a problem document: ${response.statusCode} ${type} ${response.body}`);
  }
  const problem = strictProblemSchema.parse(response.json());
  if (problem.status !== response.statusCode) throw new Error('Status and problem disagree.');
  return problem;
}

/** `404 not_found`: status and code in one, for a table of expectations. */
export function refusalOf(response: LightMyRequestResponse): string {
  const { status, code } = problemOf(response);
  return `${status} ${code}`;
}
