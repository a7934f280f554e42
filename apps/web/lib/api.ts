import type { z } from 'zod';
import { networkProblem, problemFrom, unexpectedAnswer } from './api-problem';
import { chosenOrganizationId } from './organization-choice';

export { ApiProblem, asApiProblem, problemText } from './api-problem';

export type ApiOptions = {
  /** Set on every call of a candidate's page, so that a staff cookie in the same browser is not used. */
  asCandidate?: boolean;
  signal?: AbortSignal;
};
export type ApiSendOptions = ApiOptions & { idempotencyKey?: string };
export type ApiMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `path` starts after `/v1`: `apiGet('/me', meSchema)`. Throws an ApiProblem. */
export async function apiGet<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: ApiOptions = {},
): Promise<z.output<Schema>> {
  return (await exchange(path, { method: 'GET' }, schema, options)) as z.output<Schema>;
}

/** Sends JSON. A null schema is for answers without a body that matters. Throws an ApiProblem. */
export function apiSend<Schema extends z.ZodType>(
  method: ApiMethod,
  path: string,
  body: unknown,
  schema: Schema,
  options?: ApiSendOptions,
): Promise<z.output<Schema>>;
export function apiSend(
  method: ApiMethod,
  path: string,
  body: unknown,
  schema: null,
  options?: ApiSendOptions,
): Promise<void>;
export function apiSend(
  method: ApiMethod,
  path: string,
  body: unknown,
  schema: z.ZodType | null,
  options: ApiSendOptions = {},
): Promise<unknown> {
  const init: RequestInit = { method };
  if (body !== undefined) init.body = JSON.stringify(body);
  return exchange(path, init, schema, options);
}

/** Sends a file as it is. Throws an ApiProblem. */
export async function apiUpload<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  contentType: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const init = { method: 'POST', body: file, headers: { 'content-type': contentType } };
  return (await exchange(path, init, schema, {})) as z.output<Schema>;
}

/** Gets a file and hands it to the browser to keep. Throws an ApiProblem. */
export async function apiDownload(path: string, fileName: string): Promise<void> {
  const response = await reach(path, { method: 'GET', headers: headersOf({}, {}) });
  if (!response.ok) throw problemFrom(response.status, parseJson(await response.text()));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

async function exchange(
  path: string,
  init: RequestInit,
  schema: z.ZodType | null,
  options: ApiSendOptions,
): Promise<unknown> {
  const headers = { ...headersOf(init, options), ...contentTypeOf(init) };
  const response = await reach(path, { ...init, headers, signal: options.signal });
  const text = await response.text().catch((cause: unknown) => {
    throw networkProblem(cause);
  });
  const body = parseJson(text);
  if (!response.ok) throw problemFrom(response.status, body);
  if (!schema) return undefined;
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unexpectedAnswer(response.status, parsed.error);
  return parsed.data;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/v1${path}`, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw networkProblem(cause);
  }
}

function headersOf(init: RequestInit, options: ApiSendOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (init.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const organizationId = options.asCandidate ? null : chosenOrganizationId();
  if (options.asCandidate) headers['pairwise-actor'] = 'candidate';
  if (organizationId) headers['pairwise-organization'] = organizationId;
  return headers;
}

/** A file says itself what it is; anything else that is sent is JSON. */
const contentTypeOf = ({ headers }: RequestInit): Record<string, string> =>
  headers === undefined ? {} : Object.fromEntries(new Headers(headers));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
