import type { ExecutionLimits, Outcome } from '@pairwise/contracts';
import { outcomes } from '@pairwise/contracts';
import t from 'tap';
import {
  composeOutcome,
  type ExceededTime,
  outcomeMessage,
  type OutcomeFacts,
} from '../src/outcome.js';

const quiet: OutcomeFacts = {
  systemFailed: false,
  cancelled: false,
  outputExceeded: false,
  oomKilled: false,
  timeExceeded: false,
  processesRefused: false,
  exitCode: 0,
  signal: null,
};

/** Each outcome with the facts that lead to it, strongest first. */
const byPrecedence: readonly (readonly [Outcome, Partial<OutcomeFacts>])[] = [
  ['system_error', { systemFailed: true }],
  ['cancelled', { cancelled: true }],
  ['output_limit_exceeded', { outputExceeded: true }],
  ['out_of_memory', { oomKilled: true, exitCode: null, signal: 9 }],
  ['timed_out', { timeExceeded: true }],
  ['process_limit_exceeded', { processesRefused: true, exitCode: 1 }],
  ['raised', { exitCode: 1 }],
  ['succeeded', {}],
];

const limits: ExecutionLimits = {
  memoryBytes: 512 * 1024 * 1024,
  wallTimeMs: 10_000,
  cpuTimeMs: 10_000,
  processes: 64,
  diskBytes: 64 * 1024 * 1024,
  outputBytes: 1024 * 1024,
};

t.test('the table covers every outcome once', async (t) => {
  t.same(byPrecedence.map(([outcome]) => outcome).sort(), [...outcomes].sort());
});

for (const [strongerIndex, [stronger, strongerFacts]] of byPrecedence.entries()) {
  for (const [weaker, weakerFacts] of byPrecedence.slice(strongerIndex)) {
    t.test(`${stronger} explains ${weaker}`, async (t) => {
      const facts = { ...quiet, ...weakerFacts, ...strongerFacts };
      t.equal(composeOutcome(facts), stronger);
    });
  }
}

t.test('every combination of facts gives the first outcome that applies', async (t) => {
  const flags = [
    'systemFailed',
    'cancelled',
    'outputExceeded',
    'oomKilled',
    'timeExceeded',
    'processesRefused',
  ] as const;
  for (let bits = 0; bits < 2 ** flags.length; bits += 1) {
    for (const exitCode of [0, 1, 137, null]) {
      const set = flags.filter((_, index) => (bits >> index) & 1);
      const facts = { ...quiet, ...Object.fromEntries(set.map((flag) => [flag, true])), exitCode };
      const needsFailure = new Set<string>(['oomKilled', 'processesRefused']);
      const reason = set.find((flag) => exitCode !== 0 || !needsFailure.has(flag));
      const named = {
        systemFailed: 'system_error',
        cancelled: 'cancelled',
        outputExceeded: 'output_limit_exceeded',
        oomKilled: 'out_of_memory',
        timeExceeded: 'timed_out',
        processesRefused: 'process_limit_exceeded',
      } as const;
      const expected =
        reason === undefined ? (exitCode === 0 ? 'succeeded' : 'raised') : named[reason];
      t.equal(composeOutcome(facts), expected, `${set.join('+')} exit ${exitCode}`);
    }
  }
});

t.test('exit status 137 by choice is an error of the program, not a lack of memory', async (t) => {
  t.equal(composeOutcome({ ...quiet, exitCode: 137 }), 'raised');
});

t.test('a program that outlives a killed child and ends well has succeeded', async (t) => {
  t.equal(composeOutcome({ ...quiet, oomKilled: true, processesRefused: true }), 'succeeded');
});

t.test('a signal never counts as a good end', async (t) => {
  t.equal(composeOutcome({ ...quiet, signal: 11 }), 'raised');
});

t.test('messages are plain sentences that name the limit', async (t) => {
  t.equal(outcomeMessage('succeeded', limits), null);
  const expectations: readonly (readonly [Outcome, string])[] = [
    ['out_of_memory', 'Your program used more than 512 MiB of memory and was stopped.'],
    ['timed_out', 'Your program ran for longer than 10 seconds and was stopped.'],
    ['output_limit_exceeded', 'Your program printed more than 1 MiB and was stopped.'],
    [
      'process_limit_exceeded',
      'Your program tried to run more than 64 processes and threads at once.',
    ],
  ];
  for (const [outcome, sentence] of expectations) {
    t.equal(outcomeMessage(outcome, limits), sentence);
  }
  for (const outcome of outcomes.filter((name) => name !== 'succeeded')) {
    t.match(outcomeMessage(outcome, limits), /^[A-Z].*\.$/, outcome);
  }
});

t.test('a time-out names the clock that struck', async (t) => {
  const sentence = (clock: ExceededTime['clock'], limitMs: number) =>
    outcomeMessage('timed_out', limits, { clock, limitMs });
  t.equal(sentence('wall', 500), 'Your program ran for longer than 0.5 seconds and was stopped.');
  t.equal(
    sentence('processor', 2000),
    'Your program used more than 2 seconds of processor time and was stopped.',
  );
  t.equal(
    sentence('input', 120_000),
    'Your program waited for input for longer than 120 seconds in all and was stopped.',
  );
});

t.test('messages write short limits without rounding them away', async (t) => {
  const short = { ...limits, wallTimeMs: 1500, outputBytes: 300, memoryBytes: 1536 * 1024 * 1024 };
  t.match(outcomeMessage('timed_out', short), 'longer than 1.5 seconds');
  t.match(outcomeMessage('timed_out', { ...short, wallTimeMs: 1000 }), 'longer than 1 second and');
  t.match(outcomeMessage('output_limit_exceeded', short), 'more than 300 bytes');
  t.match(outcomeMessage('out_of_memory', short), 'more than 1.5 GiB');
});
