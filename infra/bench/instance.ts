import {
  acceptedExecutionSchema,
  regradeSchema,
  roomTicketSchema,
  runSchema,
  sessionSchema,
  submissionSchema,
  type BuiltInEnvironmentName,
  type QuestionId,
  type Regrade,
  type Run,
  type SessionId,
  type Submission,
} from '@pairwise/contracts';
import { z } from 'zod';

const variablesSchema = z.object({
  BENCH_API_URL: z.url(),
  BENCH_PUBLIC_URL: z.url(),
  BENCH_WORKER_URL: z.url(),
  BENCH_WORKER_ID: z.string().min(1),
  BENCH_API_KEY: z.string().min(1),
});
export type Instance = z.infer<typeof variablesSchema>;

export const readInstance = (variables: NodeJS.ProcessEnv): Instance =>
  variablesSchema.parse(variables);

/** The public API as any program uses it. */
export class BenchClient {
  constructor(private readonly instance: Instance) {}

  async createSession(questionIds: readonly QuestionId[]): Promise<SessionId> {
    const { id } = await this.#call('POST', '/sessions', sessionSchema, {
      kind: 'practice',
      title: 'Benchmark',
      candidate: { name: 'Benchmark', email: 'benchmark@pairwise.example' },
      questionIds,
    });
    return id;
  }

  endSession(sessionId: SessionId): Promise<unknown> {
    return this.#call('POST', `/sessions/${sessionId}/cancel`, sessionSchema, {});
  }

  async createRun(
    sessionId: SessionId,
    environment: BuiltInEnvironmentName,
    source: string,
  ): Promise<string> {
    const body = { environment, files: { 'main.py': source } };
    const path = `/sessions/${sessionId}/runs`;
    return (await this.#call('POST', path, acceptedExecutionSchema, body)).id;
  }

  async createSubmission(
    sessionId: SessionId,
    questionId: QuestionId,
    source: string,
  ): Promise<string> {
    const body = { questionId, files: { 'main.py': source } };
    const path = `/sessions/${sessionId}/submissions`;
    return (await this.#call('POST', path, acceptedExecutionSchema, body)).id;
  }

  getRun = (id: string): Promise<Run> => this.#call('GET', `/runs/${id}`, runSchema);

  getSubmission = (id: string): Promise<Submission> =>
    this.#call('GET', `/submissions/${id}`, submissionSchema);

  createRegrade = (submissionId: string): Promise<Regrade> =>
    this.#call('POST', `/submissions/${submissionId}/regrades`, regradeSchema, {});

  getRegrade = (id: string): Promise<Regrade> =>
    this.#call('GET', `/regrades/${id}`, regradeSchema);

  async createTicket(sessionId: SessionId): Promise<string> {
    const path = `/sessions/${sessionId}/room-tickets`;
    return (await this.#call('POST', path, roomTicketSchema, {})).ticket;
  }

  async #call<Out>(
    method: string,
    path: string,
    schema: z.ZodType<Out>,
    body?: unknown,
  ): Promise<Out> {
    const response = await fetch(`${this.instance.BENCH_API_URL}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.instance.BENCH_API_KEY}`,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${String(answer)}`);
    return schema.parse(answer);
  }
}
