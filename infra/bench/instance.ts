import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import {
  acceptedExecutionSchema,
  organizationIdSchema,
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
  BENCH_ORGANIZATION_ID: organizationIdSchema,
  BENCH_DATABASE_URL: z.url(),
  BENCH_REDIS_URL: z.url(),
  BENCH_AUTH_SECRET: z.string().min(1),
});
export type Instance = z.infer<typeof variablesSchema>;

export const readInstance = (variables: NodeJS.ProcessEnv): Instance =>
  variablesSchema.parse(variables);

/** The public API as any program uses it. */
export class BenchClient {
  readonly #agent = new Agent({ keepAlive: true });

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
    const { status, text } = await this.#send(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    return schema.parse(JSON.parse(text));
  }

  /** Node's own client on connections that stay open: `fetch` costs a multiple of it. */
  #send(method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
    const key = { authorization: `Bearer ${this.instance.BENCH_API_KEY}` };
    const headers =
      body === undefined
        ? key
        : { ...key, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return new Promise((resolve, reject) => {
      const url = `${this.instance.BENCH_API_URL}/v1${path}`;
      const sent = request(url, { method, headers, agent: this.#agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
