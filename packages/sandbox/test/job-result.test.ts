import { Buffer } from 'node:buffer';
import t from 'tap';
import type { DoneClaim } from '../src/claims.js';
import { composeJobResult, type JobTrace } from '../src/job-result.js';

const done: DoneClaim = {
  id: 'job',
  exitCode: 0,
  signal: null,
  reason: 'exit',
  wallTimeMs: 1,
  cpuTimeMs: 1,
  peakMemoryBytes: 1,
  stdoutTruncated: false,
  stderrTruncated: false,
  exception: null,
};
const counters = { cpuTimeMs: 500, peakMemoryBytes: 1000, oomKills: 3, processRefusals: 4 };
const trace: JobTrace = {
  stopReason: null,
  wasCancelled: false,
  done,
  end: null,
  baseline: counters,
  counters,
  answers: [],
  wallTimeMs: 20,
};

t.test('what an earlier job in the same container did is not charged to this one', async (t) => {
  const { facts, cpuTimeMs } = composeJobResult(trace);
  t.match(facts, { oomKilled: false, processesRefused: false });
  t.equal(cpuTimeMs, 0);
});

t.test('what the kernel counted during the job is', async (t) => {
  const after = { ...counters, cpuTimeMs: 800, oomKills: 4, processRefusals: 5 };
  const result = composeJobResult({ ...trace, counters: after });
  t.match(result.facts, { oomKilled: true, processesRefused: true });
  t.equal(result.cpuTimeMs, 300);
});

t.test('claims stand in for counters only where there are none', async (t) => {
  const claimed = { ...done, cpuTimeMs: 77, peakMemoryBytes: 88 };
  t.match(composeJobResult({ ...trace, done: claimed }), { cpuTimeMs: 0, peakMemoryBytes: 1000 });
  const blind = { ...trace, done: claimed, baseline: null, counters: null };
  t.match(composeJobResult(blind), { cpuTimeMs: 77, peakMemoryBytes: 88 });
});

t.test('exactly one answer of a job that ended counts', async (t) => {
  const answer = Buffer.from('x');
  t.equal(composeJobResult({ ...trace, answers: [answer] }).answer, answer);
  t.equal(composeJobResult({ ...trace, answers: [answer, answer] }).answer, null);
  t.equal(composeJobResult({ ...trace, done: null, answers: [answer] }).answer, null);
});

t.test('claims that only harm who makes them are believed', async (t) => {
  const factsFor = (change: Partial<DoneClaim>) =>
    composeJobResult({ ...trace, done: { ...done, ...change } }).facts;
  t.match(factsFor({ reason: 'wall' }), { timeExceeded: true });
  t.match(factsFor({ reason: 'cpu' }), { timeExceeded: true });
  t.match(factsFor({ reason: 'output' }), { outputExceeded: true });
  t.match(factsFor({ reason: 'cancelled' }), { cancelled: true });
  t.match(factsFor({ exitCode: 3 }), { exitCode: 3 });
});

t.test('a job whose container was lost has no exit status and can serve no other', async (t) => {
  const lost = { ...trace, done: null, end: { exitCode: 137, oomKilled: true } };
  const result = composeJobResult(lost);
  t.match(result, { containerLost: true, exception: null });
  t.match(result.facts, { exitCode: null, signal: null, oomKilled: true });
});

t.test('our own clock and count decide without the runner', async (t) => {
  const stopped = { ...trace, done: null };
  t.match(composeJobResult({ ...stopped, stopReason: 'time' }).facts, { timeExceeded: true });
  const flooded = composeJobResult({ ...stopped, stopReason: 'output' });
  t.match(flooded, { truncated: true, facts: { outputExceeded: true } });
});
