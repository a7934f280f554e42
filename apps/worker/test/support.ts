import {
  executionIdSchema,
  organizationIdSchema,
  sessionIdSchema,
  type ExecutionId,
  type ExecutionKind,
  type OrganizationId,
  type QuestionId,
} from '@pairwise/contracts';
import {
  executions,
  executionSteps,
  sessions,
  questions,
  type ExecutionRow,
  type NewExecution,
} from '@pairwise/db';
import { ExecutionQueue, connectPatiently, connectForRequests } from '@pairwise/queue';
import { Sandbox, listOurs, type SandboxOptions } from '@pairwise/sandbox';
import { createLogger } from '@pairwise/telemetry';
import {
  createTestDatabase,
  readTestEnvironment,
  until,
  type TestDatabase,
} from '@pairwise/test-kit';
import type { Redis } from 'ioredis';
import { createOrganization } from '../../api/src/features/organizations/create-organization.js';
import type { WorkerServices } from '../src/process-execution.js';

interface Teardown {
  teardown(work: () => void | Promise<void>): void;
}

export interface Bench {
  database: TestDatabase;
  redis: Redis;
  queue: ExecutionQueue;
  queuePrefix: string;
  services: WorkerServices;
  organizationId: OrganizationId;
  sessionId: string;
}

export interface BenchOptions {
  status?: 'pending' | 'live';
  sandbox?: Partial<SandboxOptions>;
  /** Others than those of all tests, where a fault must hit nobody else. */
  redisUrl?: string;
  database?: TestDatabase;
  /** Of the queue, where workers that are processes of their own share it. */
  queuePrefix?: string;
}

/** A worker's surroundings on real services, with one live session. */
export async function createBench(t: Teardown, options: BenchOptions = {}): Promise<Bench> {
  const redisUrl = options.redisUrl ?? readTestEnvironment().REDIS_URL;
  const database =
    options.database ?? (await createTestDatabase(t as Parameters<typeof createTestDatabase>[0]));
  const redis = connectPatiently(redisUrl);
  const queueRedis = connectForRequests(redisUrl);
  await until('Redis', () => redis.status === 'ready' && queueRedis.status === 'ready');
  const queuePrefix = options.queuePrefix ?? `test-${crypto.randomUUID()}`;
  const queue = new ExecutionQueue(queueRedis, { prefix: queuePrefix });
  const workerId = `test-${crypto.randomUUID()}`;
  const sandbox = new Sandbox({ workerId, ...options.sandbox });
  t.teardown(async () => {
    await sandbox.close();
    await queue.close();
    redis.disconnect();
    queueRedis.disconnect();
  });
  const person = { id: crypto.randomUUID() as never, email: 'o@example.com', name: 'Owner' };
  await database.db.pool.query('INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)', [
    person.id,
    person.name,
    person.email,
  ]);
  const organization = await createOrganization(database.db, person, { name: 'Acme' });
  const organizationId = organizationIdSchema.parse(organization.id);
  const sessionId = await createSession(database, organizationId, options.status ?? 'live');
  const logger = createLogger('worker-test', { level: 'silent' });
  return {
    database,
    redis,
    queue,
    queuePrefix,
    organizationId,
    sessionId,
    services: { db: database.db, redis, sandbox, workerId, logger },
  };
}

function createSession(
  { db }: TestDatabase,
  organizationId: OrganizationId,
  status: 'pending' | 'live',
): Promise<string> {
  return db.withTenant(organizationId, async (tx) => {
    const { id } = await sessions.create(tx, {
      organizationId,
      title: 'Test',
      kind: 'interview',
      candidateName: 'C',
      candidateEmail: 'c@example.com',
      durationMinutes: 60,
      createdBy: 'test',
    });
    if (status === 'live') {
      await sessions.transition(tx, sessionIdSchema.parse(id), {
        from: 'pending',
        to: 'live',
      });
    }
    return id;
  });
}

/** A committed row, as the API leaves it, with nothing in the queue yet. */
export async function commitExecution(
  bench: Bench,
  source: string,
  questionId: string | null = null,
  change: Partial<NewExecution> = {},
): Promise<{ id: ExecutionId; kind: ExecutionKind }> {
  const kind = questionId === null ? 'run' : 'submission';
  const { db } = bench.database;
  const version =
    questionId === null
      ? null
      : await db.withTenant(bench.organizationId, (tx) =>
          questions.findCurrent(tx, questionId as QuestionId),
        );
  const id = await db.withTenantSql(bench.organizationId, (sql) =>
    executionSteps.create(sql, {
      organizationId: bench.organizationId,
      sessionId: sessionIdSchema.parse(bench.sessionId),
      kind,
      questionVersionId: version?.id ?? null,
      questionId: questionId as QuestionId | null,
      requestedById: 'somebody',
      requestedByName: 'Somebody',
      requestedByRole: 'candidate',
      environment: 'python',
      files: { 'main.py': source },
      stdin: null,
      codeHash: 'hash',
      seed: 42n,
      idempotencyKey: null,
      requestHash: 'hash',
      ...change,
    }),
  );
  return { id: executionIdSchema.parse(id), kind };
}

export async function rowOf(
  bench: Bench,
  { id, kind }: { id: ExecutionId; kind: ExecutionKind },
): Promise<ExecutionRow> {
  const row = await bench.database.db.withTenant(bench.organizationId, (tx) =>
    executions.find(tx, id, kind),
  );
  if (row === null) throw new Error('The execution is not there.');
  return row;
}

export const change = (bench: Bench, data: Record<string, unknown>): Promise<unknown> =>
  bench.database.db.withTenant(bench.organizationId, (tx) => tx.execution.updateMany({ data }));

/** Containers that this bench's worker has on the engine. */
export async function containersOf(bench: Bench): Promise<number> {
  const ours = await listOurs(bench.services.sandbox);
  return ours.filter(({ workerId }) => workerId === bench.services.workerId).length;
}
