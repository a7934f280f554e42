import {
  acceptedExecutionSchema,
  runSchema,
  sessionSchema,
  submissionSchema,
  type CreateRun,
  type QuestionId,
  type Run,
  type SessionId,
  type Submission,
} from '@pairwise/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import type { Client } from './client.js';
import { followRun } from './follow-run.js';
import type { LiveOutput } from './live-output.js';

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

/** Runs a program and hands its output on while it runs. */
export async function run(
  client: Client,
  sessionId: SessionId,
  request: CreateRun,
  output: LiveOutput,
): Promise<Run> {
  const path = `/sessions/${sessionId}/runs`;
  const { id } = await client.post(path, request, acceptedExecutionSchema);
  await followRun(client, id, {
    onEvent: (event) => output.take(event),
    onRestart: () => output.restart(),
  });
  const finished = await untilFinished(client, `/runs/${id}`, runSchema);
  output.finish(finished);
  return finished;
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
