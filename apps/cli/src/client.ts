import { problemSchema } from '@pairwise/contracts';
import type { z } from 'zod';
import type { Instance } from './local-instance.js';

/** The public API, and nothing else: what the command line can do, any program can. */
export class Client {
  constructor(private readonly instance: Instance) {}

  get = <Out>(path: string, schema: z.ZodType<Out>): Promise<Out> =>
    this.#request('GET', path, schema);

  post = <Out>(path: string, body: unknown, schema: z.ZodType<Out>): Promise<Out> =>
    this.#request('POST', path, schema, body);

  /** The body of a server-sent stream, from behind the event with this sequence number. */
  async openStream(path: string, after: number): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#send('GET', path, { 'last-event-id': `${after}` });
    if (!response.ok) throw refusalOf(response.status, await response.json());
    if (response.body === null) throw new Error(`${path} answered without a body.`);
    return response.body;
  }

  async #request<Out>(
    method: string,
    path: string,
    schema: z.ZodType<Out>,
    body?: unknown,
  ): Promise<Out> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const response = await (body === undefined
      ? this.#send(method, path, {})
      : this.#send(method, path, headers, JSON.stringify(body)));
    const answer: unknown = await response.json();
    if (!response.ok) throw refusalOf(response.status, answer);
    return schema.parse(answer);
  }

  #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Response> {
    return fetch(new URL(`/v1${path}`, this.instance.url), {
      method,
      headers: { authorization: `Bearer ${this.instance.apiKey}`, ...headers },
      ...(body === undefined ? {} : { body }),
    }).catch((cause: unknown) => {
      throw new Error(`${this.instance.url} does not answer. Is npm start running?`, { cause });
    });
  }
}

/** The server said no, in its own words. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** When it is worth trying again; null where it is not. */
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }
}

function refusalOf(status: number, answer: unknown): Refusal {
  const problem = problemSchema.safeParse(answer);
  if (!problem.success) return new Refusal(`The server answered ${status}.`, null);
  const { title, detail, issues = [], retryAfterMs = null } = problem.data;
  const lines = issues.map((issue) => `\n  ${issue.path}: ${issue.message}`);
  const sentences = [title, detail].filter((text) => text !== undefined).join(' ');
  return new Refusal(sentences + lines.join(''), retryAfterMs);
}
