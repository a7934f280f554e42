import { consoleSchema, type RunEvent } from '@pairwise/contracts';
import t from 'tap';
import {
  cellAtLine,
  cellStates,
  parseCells,
  type CellRun,
} from '../../../features/room/console/cells.js';
import {
  cellRunsOf,
  emptyConsole,
  mergeRecord,
  receiveEvents,
  runningEntry,
} from '../../../features/room/console/console-view.js';
import { endWords, newsOf } from '../../../features/room/console/console-words.js';
import {
  atDraft,
  isAtEdge,
  moveInHistory,
} from '../../../features/room/console/statement-history.js';

t.test('cells', async (t) => {
  t.test('a text without a marker has none', async (t) => {
    t.strictSame(parseCells('x = 1\n# 100 %% of it\n'), []);
    t.strictSame(parseCells(''), []);
  });

  t.test('what stands above the first marker is one where it is code', async (t) => {
    const text =
      'import os\n\n# %% Load\nx = 1\n#%%\ny = 2\n# %% [markdown] Words\n# text\n# %%\n\n';
    t.strictSame(parseCells(text), [
      { title: 'Top of the file', source: 'import os\n', firstLine: 1, lastLine: 2 },
      { title: 'Load', source: 'x = 1', firstLine: 3, lastLine: 4 },
      { title: 'Cell 3', source: 'y = 2', firstLine: 5, lastLine: 6 },
    ]);
    t.equal(parseCells('\n# %% A\n1')[0]?.title, 'A');
  });

  t.test('a marker is the start of a line, and no magic of a cell', async (t) => {
    t.equal(parseCells('# %% A\n  # %% B\nprint("# %% C")\n# %%% D\n1').length, 1);
  });

  t.test('a title is one line that the service takes', async (t) => {
    const [cell] = parseCells(`# %% \u0007${'x'.repeat(200)}\n1`);
    t.equal(cell?.title, 'x'.repeat(80));
    t.equal(parseCells('# %% \ud800\n1')[0]?.title, 'Cell 1');
  });

  t.test('the caret is in the cell of its line, marker included', async (t) => {
    const cells = parseCells('# %% A\n1\n# %% B\n2\n');
    t.strictSame(
      [1, 2, 3, 4, 5, 6].map((line) => cellAtLine(cells, line)?.title ?? null),
      ['A', 'A', 'B', 'B', 'B', null],
    );
  });

  const run = (number: number, title: string, source: string): CellRun => ({
    ...{ number, title, source, status: 'succeeded' },
  });
  const cells = parseCells('# %% A\na\n# %% B\nb\n# %% C\nc');

  t.test('each is marked by what ran', async (t) => {
    const [a, b, c] = [run(1, 'A', 'a'), run(2, 'B', 'b'), run(3, 'C', 'c\n')];
    const states = (...runs: CellRun[]) => cellStates(cells, runs);
    t.strictSame(states(), ['not-run', 'not-run', 'not-run'], 'a new console');
    t.strictSame(states(a, b), ['fresh', 'fresh', 'not-run']);
    t.strictSame(states(a, b, c), ['fresh', 'fresh', 'changed'], 'another text');
    t.strictSame(states(a, b, run(4, 'A', 'a')), ['fresh', 'outdated', 'not-run'], 'one above ran');
    t.strictSame(states(run(1, 'A', 'old'), b), ['changed', 'outdated', 'not-run']);
    t.strictSame(states({ ...a, status: 'running' }), ['running', 'not-run', 'not-run']);
    t.strictSame(states({ ...a, status: 'failed' }), ['failed', 'not-run', 'not-run']);
  });

  t.test('one that was moved is known by its text', async (t) => {
    const moved = parseCells('# %% New\nn\n# %% Renamed\na');
    t.strictSame(cellStates(moved, [run(1, 'A', 'a')]), ['not-run', 'fresh']);
  });
});

const at = '2026-01-01T00:00:00.000Z';
const statement = (number: number, source: string, title?: string): RunEvent => ({
  ...{ type: 'statement', number, source, by: 'Ada', byRole: 'candidate', at },
  cell: title === undefined ? null : { title },
});
const done = (number: number, status: 'succeeded' | 'not_run' = 'succeeded'): RunEvent => ({
  ...{ type: 'statement_done', number, status, cause: null, wallTimeMs: 1, truncated: false },
});
const out = (text: string): RunEvent => ({ type: 'output', stream: 'stdout', text });
const numbered = (...events: RunEvent[]) =>
  events.map((event, index) => ({ sequence: index + 1, event }));

t.test('a console from its events', async (t) => {
  const events = numbered(
    { type: 'started' },
    out('program\n'),
    done(0),
    statement(1, 'a'),
    statement(2, 'b', 'B'),
    out('1\n'),
    done(1),
    out('2\n'),
  );
  const view = receiveEvents(emptyConsole('x'), events);
  t.strictSame(
    view.entries.map(({ parts }) => parts.map(({ text }) => text).join('')),
    ['program\n', '1\n', '2\n'],
    'output belongs to what runs',
  );
  t.equal(runningEntry(view)?.number, 2);
  t.strictSame(receiveEvents(view, events), view, 'what was seen changes nothing');
  t.strictSame(cellRunsOf(view), [{ number: 2, source: 'b', title: 'B', status: 'running' }]);

  const late = receiveEvents(view, [
    { sequence: 9, event: done(2) },
    { sequence: 12, event: out('later\n') },
  ]);
  t.equal(late.hasHole, true, 'a gap is told');
  t.match(late.entries[2]?.parts, [{ text: '2\nlater\n' }], 'it belongs to the last one');

  const id = '00000000-0000-4000-8000-000000000000';
  const record = consoleSchema.parse({
    ...{ id, sessionId: id, runId: null, requestedBy: 'Ada', environment: 'python' },
    ...{ status: 'finished', outcome: 'cancelled', outcomeMessage: 'It ended.', questionId: null },
    ...{ imageDigest: null, wallTimeMs: 1, cpuTimeMs: 1, peakMemoryBytes: 1, limits: null },
    ...{ queuedAt: at, finishedAt: at },
    entries: [
      {
        ...{ number: 0, source: '', cell: null, by: 'Ada', byRole: 'candidate', at },
        ...{ status: 'cut_off', cause: null, wallTimeMs: null, truncated: false },
        pieces: [{ type: 'text', stream: 'stderr', text: 'whole' }],
      },
    ],
  });
  const ended = mergeRecord(late, record);
  t.match(ended, { status: 'finished', outcomeMessage: 'It ended.', hasHole: false });
  t.match(ended.entries, [{ parts: [{ text: 'whole' }] }]);
  t.strictSame(cellRunsOf(ended), [], 'nothing of it is there any more');
  const open = mergeRecord(late, { ...record, status: 'running' });
  t.equal(open.entries.length, 3, 'while it goes on, the events know more');
});

t.test('a question is asked until it is answered or its statement ends', async (t) => {
  const asked = numbered({ type: 'started' }, { type: 'input_requested' });
  const view = receiveEvents(emptyConsole('x'), asked);
  t.equal(view.isAsking, true);
  const answer: RunEvent = { type: 'input', text: 'Ada\n', isEnd: false };
  for (const event of [answer, done(0)]) {
    t.equal(receiveEvents(view, [{ sequence: 3, event }]).isAsking, false);
  }
  t.match(receiveEvents(view, [{ sequence: 3, event: answer }]).entries, [
    { parts: [{ stream: 'stdin', text: 'Ada\n' }] },
  ]);
});

t.test('a screen reader hears the end of the statement that ended last', async (t) => {
  const said = (...events: RunEvent[]) =>
    newsOf(receiveEvents(emptyConsole('x'), numbered(...events)));
  t.equal(said({ type: 'started' }, out('program'), done(0)), '', 'not of the program');
  const first = [{ type: 'started' } as const, done(0), statement(1, 'a')];
  t.equal(said(...first, out('1\n'), done(1), statement(2, 'b'), out('no')), 'Statement 1: 1');
  t.equal(said(...first, done(1)), 'Statement 1: done');
  const long = said(...first, out('x'.repeat(5000)), done(1));
  t.ok(long.length < 250 && long.includes('…'));
});

t.test('how a statement ended is said where it is not plain', async (t) => {
  const entry = { ...{ number: 1, source: '', cell: null, by: '', at, parts: [], figures: [] } };
  const end = { status: 'interrupted', cause: 'wall', wallTimeMs: 1, truncated: false } as const;
  t.match(endWords({ ...entry, end }), 'Interrupted: it ran for too long.');
  t.match(endWords({ ...entry, end: { ...end, cause: null } }), /^Interrupted\. /);
  t.equal(endWords({ ...entry, end: { ...end, status: 'succeeded' } }), null);
  t.equal(endWords({ ...entry, end: null }), null);
});

t.test('up and down lead through earlier statements and back to the draft', async (t) => {
  const said = ['a', 'b'];
  const up = moveInHistory(said, atDraft('draft'), 'older');
  t.equal(up?.text, 'b');
  const top = moveInHistory(said, up!.place, 'older');
  t.equal(top?.text, 'a');
  t.equal(moveInHistory(said, top!.place, 'older'), null);
  t.equal(moveInHistory(said, up!.place, 'newer')?.text, 'draft');
  t.equal(moveInHistory(said, atDraft(''), 'newer'), null);
  t.equal(moveInHistory([], atDraft(''), 'older'), null);
  t.equal(isAtEdge('one\ntwo', 2, 'older'), true);
  t.equal(isAtEdge('one\ntwo', 5, 'older'), false);
  t.equal(isAtEdge('one\ntwo', 2, 'newer'), false);
  t.equal(isAtEdge('one\ntwo', 5, 'newer'), true);
});
