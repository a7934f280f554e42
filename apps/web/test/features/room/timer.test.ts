import { test } from 'tap';
import {
  clockOffsetMs,
  describeRemaining,
  formatClock,
  readTimer,
} from '../../../features/room/timer.js';

const startedAt = '2026-01-05T10:00:00.000Z';
const startMs = Date.parse(startedAt);
const state = { since: startedAt, elapsedMs: 0, limitMs: 3_600_000 };
const session = { startedAt, state };
const minuteMs = 60_000;

test('the clock follows the server even when the browser is wrong', (t) => {
  const browserMs = startMs - 300_000;
  const offsetMs = clockOffsetMs('2026-01-05T10:10:00.100Z', browserMs, browserMs + 200);
  t.equal(offsetMs, 900_000);
  t.equal(readTimer(session, browserMs + 100 + offsetMs)?.elapsedMs, 600_100);
  t.end();
});

test('there is no clock before the start', (t) => {
  t.equal(readTimer({ ...session, startedAt: null }, startMs), null);
  t.end();
});

test('the tone changes near the end and after it', (t) => {
  const toneAt = (minutes: number) => readTimer(session, startMs + minutes * minuteMs)?.tone;
  t.same(
    [toneAt(0), toneAt(53), toneAt(54), toneAt(60), toneAt(61)],
    ['calm', 'calm', 'closing', 'closing', 'over'],
  );
  t.end();
});

test('the clock stands still while paused and once the interview has ended', (t) => {
  const ended = { ...session, state: { ...state, since: null, elapsedMs: 42 * minuteMs } };
  t.equal(readTimer(ended, startMs + 500 * minuteMs)?.elapsedMs, 42 * minuteMs);
  t.end();
});

test('times are written as a clock shows them', (t) => {
  t.equal(formatClock(5_000), '0:05');
  t.equal(formatClock(750_000), '12:30');
  t.equal(formatClock(3_723_000), '1:02:03');
  t.equal(formatClock(-130_000), '2:10');
  t.equal(describeRemaining(61_000), '1 minute left');
  t.equal(describeRemaining(-150_000), '2 minutes over the planned time');
  t.end();
});
