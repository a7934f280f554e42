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
  gpu: null,
};
const counters = { cpuTimeMs: 500, peakMemoryBytes: 1000, oomKills: 3, processRefusals: 4 };
const trace: JobTrace = {
  stopReason: null,
  wasCancelled: false,
  done,
  end: null,
  use: { baseline: counters, counters, ownPeakMemoryBytes: null },
  timeLimits: { wall: 10_000, processor: 5000, input: 120_000 },
  endedInWait: false,
  peek: null,
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
  const result = composeJobResult({ ...trace, use: { ...trace.use, counters: after } });
  t.match(result.facts, { oomKilled: true, processesRefused: true });
  t.equal(result.cpuTimeMs, 300);
});

t.test('claims stand in for counters only where there are none', async (t) => {
  const claimed = { ...done, cpuTimeMs: 77, peakMemoryBytes: 88 };
  t.match(composeJobResult({ ...trace, done: claimed }), { cpuTimeMs: 0 });
  const use = { baseline: null, counters: null, ownPeakMemoryBytes: null };
  const blind = composeJobResult({ ...trace, done: claimed, use });
  t.match(blind, { cpuTimeMs: 77, peakMemoryBytes: 88 });
});

t.test('the peak of memory is this job’s and not an earlier one’s', async (t) => {
  const peakOf = (claim: number | null, reached: number, own: number | null = null) =>
    composeJobResult({
      ...trace,
      done: claim === null ? null : { ...done, peakMemoryBytes: claim },
      use: {
        baseline: counters,
        counters: { ...counters, peakMemoryBytes: reached },
        ownPeakMemoryBytes: own,
      },
    }).peakMemoryBytes;
  t.equal(peakOf(500, 1000, 700), 700, 'the kernel began anew');
  t.equal(peakOf(500, 1200), 1200, 'it rose above what was reached before');
  t.equal(peakOf(500, 1000), 500, 'it did not, and the claim must do');
  t.equal(peakOf(5000, 1000), 1000, 'no claim above what the container reached');
  t.equal(peakOf(null, 1000), 1000, 'no claim at all');
});

t.test('which clock struck is told apart', async (t) => {
  const struck = (change: Partial<JobTrace>) => composeJobResult({ ...trace, ...change });
  const wall = { ...done, reason: 'wall' as const };
  t.same(struck({ done: wall }).exceededTime, { clock: 'wall', limitMs: 10_000 });
  t.same(struck({ done: null, stopReason: 'time' }).exceededTime?.clock, 'wall');
  const waiting = struck({ done: wall, endedInWait: true });
  t.same(waiting.exceededTime, { clock: 'input', limitMs: 120_000 });
  const cpu = struck({ done: { ...done, reason: 'cpu' }, endedInWait: true });
  t.same(cpu.exceededTime, { clock: 'processor', limitMs: 5000 });
  t.equal(struck({ endedInWait: true }).exceededTime, null);
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
