import { executionIdSchema, organizationIdSchema, type ExecutionSignal } from '@pairwise/contracts';
import { readTestEnvironment, until } from '@pairwise/test-kit';
import t from 'tap';
import {
  connectPatiently,
  sendExecutionSignal,
  subscribeToSignals,
  type SignalEnvelope,
} from '../src/index.js';

const { REDIS_URL } = readTestEnvironment();
const organizationId = organizationIdSchema.parse(crypto.randomUUID());
const executionId = executionIdSchema.parse(crypto.randomUUID());

t.test('signals to running executions', async (t) => {
  const redis = connectPatiently(REDIS_URL);
  t.teardown(() => redis.disconnect());
  const heard: SignalEnvelope[][] = [[], []];
  const malformed: unknown[] = [];
  for (const list of heard) {
    const connection = connectPatiently(REDIS_URL);
    t.teardown(() => connection.disconnect());
    await subscribeToSignals(
      connection,
      // Other tests use the same Redis at the same time.
      (one) => void (one.organizationId === organizationId && list.push(one)),
      (cause) => malformed.push(cause),
    );
  }

  t.test('reach every worker in the order sent, each with its tenant', async (t) => {
    const signals: ExecutionSignal[] = [
      { type: 'input', executionId, text: 'Ada\n', isEnd: false },
      { type: 'input', executionId, text: '', isEnd: true },
      { type: 'cancel', executionId },
    ];
    for (const signal of signals) {
      t.ok((await sendExecutionSignal(redis, organizationId, signal)) >= 2, 'workers are counted');
    }
    await until('all of them', () => heard.every((list) => list.length === 3));
    const expected = signals.map((signal) => ({ organizationId, signal }));
    t.strictSame(heard, [expected, expected]);
  });

  t.test('that are malformed reach no worker', async (t) => {
    const before = heard.map((list) => list.length);
    const cancel: ExecutionSignal = { type: 'cancel', executionId };
    for (const text of [
      '{',
      JSON.stringify({ signal: cancel }),
      JSON.stringify({ organizationId, signal: { ...cancel, type: 'stop' } }),
      JSON.stringify({ organizationId, signal: { ...cancel, command: 'rm' } }),
    ]) {
      await redis.publish('pairwise:signals', text);
    }
    await until('the refusals', () => malformed.length >= 8);
    t.strictSame(
      heard.map((list) => list.length),
      before,
    );
    await t.rejects(
      sendExecutionSignal(redis, organizationId, {
        ...cancel,
        executionId: 'x' as typeof executionId,
      }),
      'nor is such a thing sent',
    );
  });

  t.test('are not kept for a worker that is not there', async (t) => {
    const lateConnection = connectPatiently(REDIS_URL);
    t.teardown(() => lateConnection.disconnect());
    const nobody = organizationIdSchema.parse(crypto.randomUUID());
    const late: SignalEnvelope[] = [];
    await sendExecutionSignal(redis, nobody, { type: 'cancel', executionId });
    await subscribeToSignals(
      lateConnection,
      (one) => void (one.organizationId === nobody && late.push(one)),
      () => undefined,
    );
    await sendExecutionSignal(redis, nobody, { type: 'input', executionId, text: '', isEnd: true });
    await until('the later one', () => late.length > 0);
    t.equal(late.length, 1);
    t.equal(late[0]?.signal.type, 'input');
  });
});
