import {
  acceptedExecutionSchema,
  runSchema,
  sessionSchema,
  submissionSchema,
  type EnvironmentName,
  type QuestionId,
  type Run,
  type SessionId,
  type Submission,
} from '@pairwise/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import type { Client } from './client.js';

const POLL_MS = 100;

/** A session of the command line's own, which no candidate enters. */
export async function withPractice<Result>(
  client: Client,
  questionIds: readonly QuestionId[],
  work: (sessionId: SessionId) => Promise<Result>,
): Promise<Result> {
  const session = await client.post(
    '/sessions',
    {
      kind: 'practice',
      title: 'Command line',
      candidate: { name: 'Command line', email: 'command-line@pairwise.example' },
      questionIds,
    },
    sessionSchema,
  );
  try {
    return await work(session.id);
  } finally {
    await client.post(`/sessions/${session.id}/cancel`, {}, sessionSchema);
  }
}

export async function run(
  client: Client,
  sessionId: SessionId,
  request: { environment: EnvironmentName; source: string; stdin: string | null },
): Promise<Run> {
  const { id } = await client.post(
    `/sessions/${sessionId}/runs`,
    {
      environment: request.environment,
      files: { 'main.py': request.source },
      ...(request.stdin === null ? {} : { stdin: request.stdin }),
    },
    acceptedExecutionSchema,
  );
  return untilFinished(client, `/runs/${id}`, runSchema);
}

export async function submit(
  client: Client,
  sessionId: SessionId,
  request: { questionId: QuestionId; source: string },
): Promise<Submission> {
  const { id } = await client.post(
    `/sessions/${sessionId}/submissions`,
    { questionId: request.questionId, files: { 'main.py': request.source } },
    acceptedExecutionSchema,
  );
  return untilFinished(client, `/submissions/${id}`, submissionSchema);
}

async function untilFinished<Execution extends { status: string }>(
  client: Client,
  path: string,
  schema: z.ZodType<Execution>,
): Promise<Execution> {
  for (;;) {
    const execution = await client.get(path, schema);
    if (execution.status === 'finished') return execution;
    await delay(POLL_MS);
  }
}
