import {
  advanceClocks,
  plannedPhaseMs,
  questionIdSchema,
  readClocks,
  roomEntryIdSchema,
  type RoomCommand,
  type RoomState,
} from '@pairwise/contracts';
import t from 'tap';
import { changeRoom, endRoom, initialRoomState, startRoom } from '../../src/index.js';

const code = questionIdSchema.parse('some-code');
const talk = questionIdSchema.parse('some-talk');
const MINUTE = 60_000;
const START = Date.parse('2026-01-01T10:00:00Z');

const plan = {
  ...{ durationMinutes: 45, timeMultiplier: 1, integrity: true },
  questions: [
    { id: code, kind: 'coding' as const },
    { id: talk, kind: 'discussion' as const },
  ],
};
const started = (): RoomState => startRoom(initialRoomState(plan), START);
let entries = 0;
const send = (state: RoomState, command: RoomCommand, minutes: number): RoomState =>
  changeRoom(state, command, {
    entryId: roomEntryIdSchema.parse(String((entries += 1))),
    nowMs: START + minutes * MINUTE,
  });
const at = (state: RoomState, minutes: number) => readClocks(state, START + minutes * MINUTE);
const isConflict = { code: 'room_conflict' };

t.test('clocks stand until the start and go from then on', async (t) => {
  const before = initialRoomState(plan);
  t.equal(at(before, 30).elapsedMs, 0);
  t.equal(at(started(), 30).elapsedMs, 30 * MINUTE);
  t.equal(at(started(), 30).leftMs, 15 * MINUTE);
});

t.test('time agreed in advance and granted since is added to the planned length', async (t) => {
  const longer = startRoom(initialRoomState({ ...plan, timeMultiplier: 1.5 }), START);
  t.equal(longer.limitMs, 67.5 * MINUTE);
  t.equal(send(longer, { type: 'clock.extend', minutes: 5 }, 1).limitMs, 72.5 * MINUTE);
});

t.test('a pause stops every clock, says why, and costs nothing', async (t) => {
  const paused = send(started(), { type: 'clock.pause', reason: 'Fire alarm' }, 10);
  t.equal(paused.pause?.reason, 'Fire alarm');
  t.equal(at(paused, 25).elapsedMs, 10 * MINUTE);
  const resumed = send(paused, { type: 'clock.resume' }, 25);
  t.equal(resumed.pause, null);
  t.equal(at(resumed, 30).elapsedMs, 15 * MINUTE);
  t.equal(at(resumed, 30).clocks[code]?.elapsedMs, 15 * MINUTE);
});

t.test('pausing twice and resuming what goes are refused', async (t) => {
  const paused = send(started(), { type: 'clock.pause', reason: 'Coffee' }, 1);
  t.throws(() => send(paused, { type: 'clock.pause', reason: 'Tea' }, 2), isConflict);
  t.throws(() => send(started(), { type: 'clock.resume' }, 2), isConflict);
});

t.test('each question has the time during which it was shown', async (t) => {
  const shown = send(started(), { type: 'question.show', questionId: talk }, 20);
  const { clocks } = at(shown, 25);
  t.equal(clocks[code]?.elapsedMs, 20 * MINUTE);
  t.equal(clocks[talk]?.elapsedMs, 5 * MINUTE);
  t.throws(() => send(shown, { type: 'question.show', questionId: talk }, 26), isConflict);
});

t.test('a question that is not of the session is refused', async (t) => {
  const questionId = questionIdSchema.parse('foreign');
  t.throws(() => send(started(), { type: 'question.show', questionId }, 1), { code: 'not_found' });
});

t.test('each phase has the time during which it was on', async (t) => {
  const enter = (state: RoomState, phase: 'plan' | 'code' | 'clarify', minutes: number) =>
    send(state, { type: 'phase.enter', questionId: code, phase }, minutes);
  const coding = enter(enter(started(), 'plan', 2), 'code', 6);
  const { phase, phaseMs } = at(coding, 16).clocks[code] ?? {};
  t.equal(phase, 'code');
  t.strictSame(phaseMs, { clarify: 2 * MINUTE, plan: 4 * MINUTE, code: 10 * MINUTE, test: 0 });
  t.throws(() => enter(coding, 'code', 17), isConflict);
  t.equal(at(enter(coding, 'clarify', 20), 21).clocks[code]?.phaseMs.clarify, 3 * MINUTE, 'back');
});

t.test('a talk has no phases', async (t) => {
  const command = { type: 'phase.enter', questionId: talk, phase: 'plan' } as const;
  t.equal(started().clocks[talk]?.phase, null);
  t.throws(() => send(started(), command, 1), isConflict);
});

t.test('a phase has its share of the minutes of its question', async (t) => {
  const parts = (['clarify', 'plan', 'code', 'test'] as const).map(
    (phase) => plannedPhaseMs({ minutes: 25 }, phase, 1) / MINUTE,
  );
  t.strictSame(parts, [2.5, 4, 15, 3.5]);
  t.equal(plannedPhaseMs({ minutes: 25 }, 'code', 2), 30 * MINUTE);
});

t.test('a tool that was asked for is granted for its question alone', async (t) => {
  const ask = { type: 'tool.ask', questionId: code, library: 'scikit-learn' } as const;
  const asked = send(started(), ask, 3);
  t.match(asked.toolRequests, [{ questionId: code, library: 'scikit-learn' }]);
  t.throws(() => send(asked, ask, 4), isConflict);
  const entryId = asked.toolRequests[0]?.entryId ?? roomEntryIdSchema.parse('1');
  const answer = { type: 'tool.answer', entryId } as const;
  const granted = send(asked, { ...answer, environment: 'sklearn' }, 4);
  t.strictSame(granted.environments, { [code]: 'sklearn' });
  t.strictSame(granted.toolRequests, []);
  t.throws(() => send(granted, { ...answer, environment: null }, 5), isConflict);
  t.strictSame(send(asked, { ...answer, environment: null }, 4).environments, {});
});

t.test('the end stops the clocks, and opening again lets them go on', async (t) => {
  const ended = endRoom(started(), START + 30 * MINUTE);
  t.equal(at(ended, 60).elapsedMs, 30 * MINUTE);
  const reopened = startRoom(ended, START + 60 * MINUTE);
  t.equal(at(reopened, 65).elapsedMs, 35 * MINUTE);
});

t.test('each change grows the version, and what changes nothing leaves it', async (t) => {
  const locked = send(started(), { type: 'room.lock', isLocked: true }, 1);
  t.equal(locked.version, started().version + 1);
  t.equal(send(locked, { type: 'chat.say', text: 'Hi' }, 2), locked);
});

t.test('a clock that is asked about an earlier moment stands', async (t) => {
  t.equal(advanceClocks(started(), START - MINUTE).elapsedMs, 0);
});
