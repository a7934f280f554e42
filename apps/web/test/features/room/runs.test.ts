import {
  executionIdSchema,
  questionIdSchema,
  roomEventSchema,
  runSchema,
  runSummarySchema,
  type RoomEvent,
  type Run,
  type RunEvent,
  type RunSummary,
} from '@pairwise/contracts';
import { test } from 'tap';
import {
  isWaitingForEvents,
  needsRecord,
  needsReplay,
  type RunView,
} from '../../../features/room/run-view.js';
import { waitingLine } from '../../../features/room/words.js';
import { noRuns, reduceRuns, runsOfQuestion, type RunsState } from '../../../features/room/runs.js';

const firstId = executionIdSchema.parse('5b0c9ad1-5a07-4c0b-8f0e-0d6f6d1f3a01');
const secondId = executionIdSchema.parse('5b0c9ad1-5a07-4c0b-8f0e-0d6f6d1f3a02');
const questionId = questionIdSchema.parse('moving-average');

const queued = (executionId = firstId): RoomEvent =>
  roomEventSchema.parse({
    type: 'execution.queued',
    executionId,
    kind: 'run',
    questionId,
    requestedBy: 'Ana',
  });

const streamed = (sequence: number, event: RunEvent, executionId = firstId): RoomEvent =>
  roomEventSchema.parse({
    type: 'execution.event',
    executionId,
    kind: 'run',
    sequence,
    event,
  });

const printed = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): RunEvent => ({
  type: 'output',
  stream,
  text,
});

const summary = (change: Partial<RunSummary> = {}): RunSummary =>
  runSummarySchema.parse({
    id: firstId,
    sessionId: '5b0c9ad1-5a07-4c0b-8f0e-0d6f6d1f3aff',
    questionId,
    status: 'finished',
    outcome: 'succeeded',
    outcomeMessage: null,
    requestedBy: 'Ana',
    environment: 'numpy',
    imageDigest: null,
    wallTimeMs: 120,
    cpuTimeMs: 80,
    peakMemoryBytes: 40_000_000,
    limits: null,
    queuedAt: '2026-01-05T10:00:00Z',
    finishedAt: '2026-01-05T10:00:01Z',
    ...change,
  });

const record = (change: Partial<Run> = {}): Run =>
  runSchema.parse({
    ...summary(),
    stdout: '',
    stderr: '',
    truncated: false,
    exitCode: 0,
    signal: null,
    figures: [],
    libraries: null,
    peek: null,
    gpu: null,
    seed: '1',
    codeHash: 'abc',
    ...change,
  });

const play = (...events: RoomEvent[]): RunsState => reduceRuns(noRuns, { type: 'events', events });
const runOf = (state: RunsState, id: string = firstId): RunView => {
  const run = state.byId[id];
  if (!run) throw new Error(`no run ${id}`);
  return run;
};
const textOf = (state: RunsState): string =>
  runOf(state)
    .parts.map(({ text }) => text)
    .join('');

test('everybody in the room sees who started a run and what it prints', (t) => {
  const state = play(queued(), streamed(1, { type: 'started' }), streamed(2, printed('hello\n')));
  t.match(runOf(state), { requestedBy: 'Ana', questionId, status: 'running' });
  t.equal(textOf(state), 'hello\n');
  t.end();
});

test('output keeps the order of the program when events overtake each other', (t) => {
  const early = play(queued(), streamed(3, printed('three ')), streamed(2, printed('two ')));
  t.equal(textOf(early), '', 'nothing is shown before its turn');
  t.ok(isWaitingForEvents(runOf(early)));
  const complete = reduceRuns(early, { type: 'events', events: [streamed(1, printed('one '))] });
  t.equal(textOf(complete), 'one two three ');
  t.notOk(isWaitingForEvents(runOf(complete)));
  t.end();
});

test('what a run may use and uses is kept, and an unfinished record takes nothing back', (t) => {
  const limits = { wallTimeMs: 10_000, memoryBytes: 1_000 };
  const usage = { wallTimeMs: 1_000, memoryBytes: 500 };
  const state = play(
    queued(),
    streamed(1, { type: 'started', limits }),
    streamed(2, { type: 'usage', usage }),
  );
  const again = reduceRuns(state, {
    type: 'loaded',
    run: record({ status: 'running', limits: null }),
  });
  t.match(again.byId[firstId], { status: 'running', limits, usage });
  t.end();
});

test('what is typed for a program stands in the console, and the prompt goes', (t) => {
  const asked = play(
    queued(),
    streamed(1, printed('name? ')),
    streamed(2, { type: 'input_requested' }),
  );
  t.match(runOf(asked), { status: 'running', isWaitingForInput: true });
  const typed = streamed(3, { type: 'input', text: 'Ana\n', isEnd: false });
  const answered = reduceRuns(asked, { type: 'events', events: [typed] });
  t.match(runOf(answered), { isWaitingForInput: false });
  t.equal(textOf(answered), 'name? Ana\n');
  t.equal(runOf(answered).parts.at(-1)?.stream, 'stdin');
  t.end();
});

test('a run that ends while it waits asks for nothing any more', (t) => {
  const finished = roomEventSchema.parse({
    type: 'execution.finished',
    executionId: firstId,
    kind: 'run',
    outcome: 'cancelled',
  });
  const state = play(queued(), streamed(1, { type: 'input_requested' }), finished);
  t.match(runOf(state), { status: 'finished', isWaitingForInput: false });
  t.end();
});

test('a run that waits tells its place in the queue', (t) => {
  const waiting = (position: number): RoomEvent =>
    roomEventSchema.parse({
      type: 'execution.waiting',
      executionId: firstId,
      kind: 'run',
      position,
    });
  t.equal(runOf(play(queued())).position, null);
  t.equal(runOf(play(queued(), waiting(4), waiting(2))).position, 2);
  t.equal(waitingLine(1), 'Next to start…');
  t.equal(waitingLine(4), 'Waiting: number 4 in the queue…');
  t.end();
});

test('an event that is delivered twice is shown once', (t) => {
  const state = play(
    streamed(1, printed('a')),
    streamed(1, printed('a')),
    streamed(2, printed('b')),
  );
  t.equal(textOf(state), 'ab');
  t.end();
});

test('a lost event does not hold back the rest for ever', (t) => {
  const stuck = play(queued(), streamed(1, printed('a')), streamed(4, printed('d')));
  const state = reduceRuns(stuck, { type: 'gap-expired', id: firstId });
  t.equal(textOf(state), 'ad');
  t.ok(runOf(state).hasHole, 'the reader is told');
  t.same(
    reduceRuns(state, { type: 'gap-expired', id: firstId }).byId,
    state.byId,
    'a second expiry changes nothing',
  );
  t.end();
});

test('the stored record fills a hole and ends the run', (t) => {
  const holed = reduceRuns(play(queued(), streamed(2, printed('b'))), {
    type: 'gap-expired',
    id: firstId,
  });
  const state = reduceRuns(holed, {
    type: 'loaded',
    run: record({ stdout: 'ab', truncated: true }),
  });
  t.equal(textOf(state), 'ab');
  t.match(runOf(state), { hasHole: false, isStored: true, truncated: true, wallTimeMs: 120 });
  t.end();
});

test('a complete live output keeps the turns of both streams when the record arrives', (t) => {
  const live = play(
    streamed(1, printed('out 1\n')),
    streamed(2, printed('err\n', 'stderr')),
    streamed(3, printed('out 2\n')),
  );
  const state = reduceRuns(live, {
    type: 'loaded',
    run: record({ stdout: 'out 1\nout 2\n', stderr: 'err\n' }),
  });
  t.equal(textOf(state), 'out 1\nerr\nout 2\n');
  t.end();
});

test('events that arrive after the record do not print twice', (t) => {
  const stored = reduceRuns(play(queued()), { type: 'loaded', run: record({ stdout: 'a' }) });
  const state = reduceRuns(stored, { type: 'events', events: [streamed(1, printed('a'))] });
  t.equal(textOf(state), 'a');
  t.end();
});

test('an answer that was on its way does not take a finished run back', (t) => {
  const finished = play(queued(), streamed(1, { type: 'finished', outcome: 'raised' }));
  t.ok(needsRecord(runOf(finished)));
  const state = reduceRuns(finished, {
    type: 'listed',
    runs: [summary({ status: 'running', outcome: null })],
  });
  t.match(runOf(state), { status: 'finished', outcome: 'raised' });
  t.end();
});

test('a run whose end is told outside its stream is finished all the same', (t) => {
  const state = play(
    queued(),
    roomEventSchema.parse({
      type: 'execution.finished',
      executionId: firstId,
      kind: 'run',
      outcome: 'system_error',
    }),
  );
  t.match(runOf(state), { status: 'finished', outcome: 'system_error' });
  t.end();
});

test('the newest run comes first, the ones that are not listed yet before all', (t) => {
  const live = play(queued(secondId));
  const state = reduceRuns(live, { type: 'listed', runs: [summary()] });
  t.same(
    runsOfQuestion(state, questionId).map(({ id }) => id),
    [secondId, firstId],
  );
  t.same(runsOfQuestion(state, 'another-question'), []);
  t.end();
});

test('a list that was on its way does not push a newer run below older ones', (t) => {
  const newer = reduceRuns(play(queued(secondId)), {
    type: 'loaded',
    run: record({ id: secondId, queuedAt: '2026-01-05T10:05:00Z' }),
  });
  const state = reduceRuns(newer, { type: 'listed', runs: [summary()] });
  t.same(state.order, [secondId, firstId]);
  t.end();
});

test('a run that was met halfway is asked for its past, one that was followed is not', (t) => {
  const met = reduceRuns(noRuns, {
    type: 'listed',
    runs: [summary({ status: 'running', outcome: null })],
  });
  t.ok(needsReplay(runOf(met)));
  const state = reduceRuns(met, {
    type: 'replayed',
    id: firstId,
    events: [
      { sequence: 1, event: { type: 'started' } },
      { sequence: 2, event: printed('past ') },
    ],
  });
  const live = reduceRuns(state, {
    type: 'events',
    events: [streamed(2, printed('past ')), streamed(3, printed('present'))],
  });
  t.equal(textOf(live), 'past present');

  const followed = play(queued(), streamed(1, { type: 'started' }));
  t.notOk(needsReplay(runOf(followed)));
  const lost = reduceRuns(followed, { type: 'out-of-touch' });
  t.ok(needsReplay(runOf(lost)), 'after a broken connection events may be missing');
  const ended = reduceRuns(lost, { type: 'loaded', run: record() });
  t.notOk(needsReplay(runOf(ended)), 'a finished run has its record');
  t.end();
});

test('submissions leave no trace in the list of runs', (t) => {
  const state = play(
    roomEventSchema.parse({
      type: 'execution.queued',
      executionId: firstId,
      kind: 'submission',
      questionId,
      requestedBy: 'Ana',
    }),
    roomEventSchema.parse({
      type: 'execution.event',
      executionId: firstId,
      kind: 'submission',
      sequence: 1,
      event: { type: 'started' },
    }),
  );
  t.same(state, noRuns);
  t.end();
});

test('figures appear while the program runs', (t) => {
  const figure = { mediaType: 'image/png' as const, base64: 'AAAA' };
  const state = play(queued(), streamed(1, { type: 'figure', figure }));
  t.same(runOf(state).figures, [figure]);
  t.equal(runOf(state).status, 'running');
  t.end();
});
