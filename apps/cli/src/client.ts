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

  async #request<Out>(
    method: string,
    path: string,
    schema: z.ZodType<Out>,
    body?: unknown,
  ): Promise<Out> {
    const response = await fetch(new URL(`/v1${path}`, this.instance.url), {
      method,
      headers: {
        authorization: `Bearer ${this.instance.apiKey}`,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`${this.instance.url} does not answer. Is npm start running?`, { cause });
    });
    const answer: unknown = await response.json();
    if (response.ok) return schema.parse(answer);
    const problem = problemSchema.safeParse(answer);
    if (!problem.success) throw new Error(`The server answered ${response.status}.`);
    const { title, detail, issues = [] } = problem.data;
    const lines = issues.map((issue) => `\n  ${issue.path}: ${issue.message}`);
    throw new Error(
      [title, detail].filter((text) => text !== undefined).join(' ') + lines.join(''),
    );
  }
}
