import {
  executionIdSchema,
  limits,
  type ConsoleEntry,
  type ExecutionId,
  type RunEvent,
} from '@pairwise/contracts';
import { consoles } from '@pairwise/db';
import { readRunEvents } from '@pairwise/queue';
import { loadEnvironments } from '@pairwise/sandbox';
import { until } from '@pairwise/test-kit';
import t from 'tap';
import { ConsoleSession } from '../src/consoles/console-session.js';
import { chooseLeaver } from '../src/consoles/seats.js';
import { processExecution } from '../src/process-execution.js';
import { RunningExecutions } from '../src/running-executions.js';
import { change, commitExecution, createBench, rowOf, type Bench } from './support.js';

t.setTimeout(120_000);
const ada = { by: 'Ada', byRole: 'candidate' } as const;

/** Begins a console as the queue does; `running` is what signals reach. */
async function open(bench: Bench, source = '', attempt = 1) {
  const running = new RunningExecutions();
  const wishes = { kind: 'console', interactive: true, runId: crypto.randomUUID() } as const;
  const { id } = await commitExecution(bench, source, null, {
    ...wishes,
    runId: executionIdSchema.parse(wishes.runId),
  });
  if (attempt > 1) await change(bench, { attempt: attempt - 1 });
  const services = { ...bench.services, running };
  const job = { organizationId: bench.organizationId, executionId: id };
  const ended = processExecution(services, 'console', job);
  const signal = (what: object) =>
    running.take({
      organizationId: bench.organizationId,
      signal: { executionId: id, ...what } as never,
    });
  const say = (text: string, cell: string | null = null) =>
    signal({ type: 'statement', source: text, cell: cell && { title: cell }, ...ada });
  const key = { organizationId: bench.organizationId, executionId: id };
  const events = async (): Promise<RunEvent[]> =>
    (await readRunEvents(bench.redis, key, 0)).map(({ event }) => event);
  const isDone = async (number: number): Promise<boolean> =>
    (await events()).some((one) => one.type === 'statement_done' && one.number === number);
  const done = (number: number) => until(`the end of ${number}`, () => isDone(number));
  return { id, running, ended, signal, say, events, done };
}

const entriesOf = (bench: Bench, id: ExecutionId) =>
  bench.database.db.withTenant(bench.organizationId, (tx) => consoles.listEntries(tx, id));
const endOf = (bench: Bench, id: ExecutionId) => rowOf(bench, { id, kind: 'console' });

t.test('what is typed and what comes of it is told and kept, with who typed it', async (t) => {
  const bench = await createBench(t);
  const console = await open(bench, 'print("from the program")\nx = 20');
  await console.done(0);
  console.say('x += 22\nx');
  await console.done(1);
  console.say('print("out")\n1 / 0', 'Divide');
  await console.done(2);
  console.signal({ type: 'cancel' });
  await console.ended;
  t.match(await endOf(bench, console.id), {
    status: 'finished',
    outcome: 'cancelled',
    outcomeMessage: 'The console was ended.',
  });
  const text = (stream: string, said: string | RegExp) => ({ type: 'text', stream, text: said });
  t.match(await entriesOf(bench, console.id), [
    { number: 0, byName: 'Somebody', pieces: [text('stdout', 'from the program\n')] },
    {
      number: 1,
      status: 'succeeded',
      byName: 'Ada',
      byRole: 'candidate',
      pieces: [{ text: '42\n' }],
    },
    {
      number: 2,
      status: 'raised',
      cellTitle: 'Divide',
      pieces: [text('stdout', 'out\n'), text('stderr', /File "<cell Divide>", line 2/)],
    },
  ]);
  const told = (await console.events()).map(({ type }) => type);
  t.strictSame(
    told.filter((type) => type !== 'output'),
    [
      'started',
      ...['statement_done', 'statement', 'statement_done', 'statement', 'statement_done'],
      'finished',
    ],
  );
});

t.test('an interrupt ends what runs, and what waits for it never runs', async (t) => {
  const bench = await createBench(t);
  const console = await open(bench);
  await console.done(0);
  console.say('print("go")\nwhile True: pass');
  console.say('"never"');
  await until('it to run', async () =>
    (await console.events()).some((one) => one.type === 'output' && one.text.includes('go')),
  );
  console.signal({ type: 'interrupt' });
  await console.done(1);
  console.say('"on"');
  await console.done(3);
  // They are stored while the console goes on, a moment after they are told.
  await until('the entries', async () => (await entriesOf(bench, console.id)).length === 4);
  const entries = await entriesOf(bench, console.id);
  t.strictSame(
    entries.map(({ status }) => status),
    ['succeeded', 'interrupted', 'not_run', 'succeeded'],
  );
  // The end of the session ends it, without anybody asking for it.
  await bench.database.db.withTenant(bench.organizationId, (tx) =>
    tx.interviewSession.updateMany({ data: { status: 'ended', endedAt: new Date() } }),
  );
  await console.ended;
  t.match(await endOf(bench, console.id), { outcome: 'cancelled' });
});

t.test('a worker that stops ends its consoles at once and says so', async (t) => {
  const bench = await createBench(t);
  const console = await open(bench);
  await console.done(0);
  console.say('while True: pass');
  for (const { session } of console.running.consoles) session.end('stopping');
  await console.ended;
  t.match(await endOf(bench, console.id), { outcome: 'cancelled', outcomeMessage: /restarts/ });
  t.match(await entriesOf(bench, console.id), [{ number: 0 }, { number: 1, status: 'cut_off' }]);
});

t.test('what was computed in a console is not made up anew by a second attempt', async (t) => {
  const bench = await createBench(t);
  const first = await open(bench);
  await first.done(0);
  await until('the entry', async () => (await entriesOf(bench, first.id)).length === 1);
  await change(bench, { heartbeatAt: new Date(0) });
  const job = { organizationId: bench.organizationId, executionId: first.id };
  await processExecution(bench.services, 'console', job);
  t.match(await endOf(bench, first.id), { outcome: 'system_error', outcomeMessage: /lost/ });
  await first.ended;
});

t.test('a session without an engine', async (t) => {
  const entries: ConsoleEntry[] = [];
  const events: RunEvent[] = [];
  let stops = 0;
  const create = (idleMs: number) =>
    new ConsoleSession({
      program: { source: '', ...ada },
      tell: (event) => events.push(event),
      store: (entry) => entries.push(entry),
      stop: () => (stops += 1),
      idleMs,
    });
  const runLimits = loadEnvironments().get('python')!.limits;
  const endOfProgram = {
    ...({ type: 'statement_done', number: 0, status: 'succeeded', cause: null } as const),
    ...{ wallTimeMs: 1, truncated: false },
  };

  t.test('ends when nobody has typed for long', async (t) => {
    const session = create(5);
    t.equal(session.idleSinceMs, null, 'while its program runs it is busy');
    session.take(endOfProgram, runLimits);
    await until('it to be stopped', () => stops === 1);
    t.match(session.sentence, /idle for ten minutes/);
    session.close();
  });

  t.test('takes a bounded number of statements ahead', async (t) => {
    entries.length = 0;
    const session = create(60_000);
    const send = () => session.statement({ source: '1', cell: null, ...ada });
    for (let count = 0; count <= limits.statementsWaitingMax; count += 1) send();
    t.match(entries, [{ number: limits.statementsWaitingMax + 1, status: 'not_run' }]);
    session.close();
    t.equal(entries.length, limits.statementsWaitingMax + 2, 'each has an end');
    t.equal(entries[1]?.status, 'cut_off', 'the program was at it');
  });

  t.test('gives way to others when it is idle, sooner where there are several', async (t) => {
    const busy = create(60_000);
    const idle = create(60_000);
    idle.take(endOfProgram, runLimits);
    const sinceMs = idle.idleSinceMs ?? 0;
    const seat = (session: ConsoleSession, organizationId: string) => ({
      session,
      organizationId: organizationId as never,
    });
    const apart = [seat(busy, 'a'), seat(idle, 'b')];
    t.equal(chooseLeaver(apart, sinceMs + 20_000), null);
    t.equal(chooseLeaver(apart, sinceMs + 61_000), idle);
    t.equal(chooseLeaver([seat(busy, 'a'), seat(idle, 'a')], sinceMs + 20_000), idle);
    for (const session of [busy, idle]) session.close();
  });
});
