import type { MemberRole, OrganizationId, UserId } from '@pairwise/contracts';
import { members } from '@pairwise/db';
import {
  BackgroundQueue,
  connectForRequests,
  connectPatiently,
  ExecutionQueue,
  regradeLane,
  RunEventHub,
  validationLane,
} from '@pairwise/queue';
import { createLogger, type Logger } from '@pairwise/telemetry';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../../apps/api/src/app.js';
import { createOrganization } from '../../../apps/api/src/features/organizations/create-organization.js';
import { createAuthentication } from '../../../apps/api/src/security/authentication.js';
import {
  defaultRateLimits,
  type RateLimits,
  type Services,
} from '../../../apps/api/src/services.js';
import { readTestEnvironment } from './environment.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { until } from './until.js';

export const testSecret = 'a secret of the tests, long enough to be accepted';
export const testPublicUrl = 'http://localhost:3000';

export interface TestApi {
  app: FastifyInstance;
  services: Services;
  database: TestDatabase;
  queuePrefix: string;
}

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

export interface TestApiOptions {
  rateLimits?: Partial<RateLimits>;
  publicUrl?: string;
  /** Silent when absent. */
  logger?: Logger;
  /** Another way to the same Redis, such as a gate that a test can close. */
  redisUrl?: string;
}

/** The real API on real services, without a socket: requests are injected. */
export async function createTestApi(t: Teardown, options: TestApiOptions = {}): Promise<TestApi> {
  const redisUrl = options.redisUrl ?? readTestEnvironment().REDIS_URL;
  const database = await createTestDatabase(t);
  const redis = connectForRequests(redisUrl);
  const queueRedis = connectForRequests(redisUrl);
  await until('Redis', () => redis.status === 'ready' && queueRedis.status === 'ready');
  const queuePrefix = `test-${crypto.randomUUID()}`;
  const queue = new ExecutionQueue(queueRedis, { prefix: queuePrefix });
  const validations = new BackgroundQueue(queueRedis, validationLane, { prefix: queuePrefix });
  const regrades = new BackgroundQueue(queueRedis, regradeLane, { prefix: queuePrefix });
  const publicUrl = options.publicUrl ?? testPublicUrl;
  const services: Services = {
    db: database.db,
    redis,
    runEvents: new RunEventHub(connectPatiently(redisUrl), redis),
    queue,
    validations,
    regrades,
    authentication: createAuthentication({ pool: database.db.pool, secret: testSecret, publicUrl }),
    authSecret: testSecret,
    publicUrl,
    logger: options.logger ?? createLogger('api-test', { level: 'silent' }),
    rateLimits: {
      ...defaultRateLimits,
      requestsPerMinute: 100_000,
      credentialTriesPerMinute: 10_000,
      executionsPerMinute: 10_000,
      namespace: `${queuePrefix}:rate:`,
      ...options.rateLimits,
    },
  };
  const app = await buildApp(services);
  t.teardown(async () => {
    services.runEvents.close();
    await app.close();
    await Promise.all([queue.close(), validations.close(), regrades.close()]);
    redis.disconnect();
    queueRedis.disconnect();
  });
  return { app, services, database, queuePrefix };
}

/** Somebody who sends requests: a browser with cookies, or a program with a key. */
export class Caller {
  constructor(
    private readonly app: FastifyInstance,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  request(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const options: InjectOptions = {
      method,
      url,
      headers: { origin: testPublicUrl, ...this.headers, ...headers },
      ...(payload === undefined
        ? {}
        : { payload: payload as NonNullable<InjectOptions['payload']> }),
    };
    return this.app.inject(options);
  }

  get = (url: string, headers?: Record<string, string>) =>
    this.request('GET', url, undefined, headers);
  post = (url: string, payload: unknown = {}, headers?: Record<string, string>) =>
    this.request('POST', url, payload, headers);
  put = (url: string, payload: unknown) => this.request('PUT', url, payload);
  patch = (url: string, payload: unknown) => this.request('PATCH', url, payload);
  delete = (url: string) => this.request('DELETE', url);

  /** The same caller, with headers of its own on every request. */
  with = (headers: Record<string, string>) => new Caller(this.app, { ...this.headers, ...headers });
}

/** Nobody: no cookie, no key. */
export const nobody = ({ app }: TestApi): Caller => new Caller(app, {});

export const cookieOf = (response: LightMyRequestResponse): string =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

let counter = 0;

/** Signs a new person up through the API, as a browser would. */
export async function signUp(
  api: TestApi,
  name: string,
): Promise<{ caller: Caller; id: UserId; email: string }> {
  counter += 1;
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${counter}@people.example`;
  const response = await nobody(api).post('/v1/auth/sign-up/email', {
    name,
    email,
    password: 'a long enough password',
  });
  if (response.statusCode !== 200) throw new Error(`Sign-up answered ${response.body}`);
  const id = (response.json() as { user: { id: UserId } }).user.id;
  return { caller: new Caller(api.app, { cookie: cookieOf(response) }), id, email };
}

export interface TestOrganization {
  id: OrganizationId;
  owner: Caller;
  interviewer: Caller;
  hiringManager: Caller;
  userIds: Record<MemberRole, UserId>;
}

/** An organization with one member per role. */
export async function createTestOrganization(
  api: TestApi,
  name: string,
): Promise<TestOrganization> {
  const owner = await signUp(api, `${name} Owner`);
  const interviewer = await signUp(api, `${name} Interviewer`);
  const manager = await signUp(api, `${name} Manager`);
  const { id } = await createOrganization(
    api.database.db,
    { id: owner.id, email: owner.email, name },
    { name },
  );
  await api.database.db.withTenant(id, async (tx) => {
    await members.add(tx, { organizationId: id, userId: interviewer.id, role: 'interviewer' });
    await members.add(tx, { organizationId: id, userId: manager.id, role: 'hiring_manager' });
  });
  return {
    id,
    owner: owner.caller,
    interviewer: interviewer.caller,
    hiringManager: manager.caller,
    userIds: { owner: owner.id, interviewer: interviewer.id, hiring_manager: manager.id },
  };
}

export interface TestSession {
  id: string;
  candidate: Caller;
  invitationId: string;
  token: string;
}

/** A session and its candidate, who has opened the link; with two questions to code unless others are named. */
export async function createTestSession(
  api: TestApi,
  organization: TestOrganization,
  status: 'pending' | 'live' = 'pending',
  questionIds: readonly string[] = ['cosine-similarity-matrix', 'mutable-default-argument'],
): Promise<TestSession> {
  const created = await organization.interviewer.post('/v1/sessions', {
    title: 'Data scientist',
    candidate: { name: 'Casey Candidate', email: 'casey@candidates.example' },
    questionIds,
  });
  const { id } = created.json() as { id: string };
  const invited = await organization.interviewer.post(`/v1/sessions/${id}/invitations`);
  const invitation = invited.json() as { id: string; url: string };
  const token = new URL(invitation.url).hash.slice(1);
  const redeemed = await nobody(api).post('/v1/invitations/redeem', { token });
  if (redeemed.statusCode !== 200) throw new Error(`Redeeming answered ${redeemed.body}`);
  const candidate = new Caller(api.app, {
    cookie: cookieOf(redeemed),
    'pairwise-actor': 'candidate',
  });
  if (status === 'live') await organization.interviewer.post(`/v1/sessions/${id}/start`);
  return { id, candidate, invitationId: invitation.id, token };
}
