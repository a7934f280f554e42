import { questionIdSchema, roomStateSchema, type Room, type RoomState } from '@pairwise/contracts';
import t from 'tap';
import {
  phaseBeside,
  readQuestionClock,
  timeIsUpText,
} from '../../../features/room/clock/question-clock.js';

const minuteMs = 60_000;
const startMs = Date.parse('2026-11-21T10:00:00.000Z');
const code = questionIdSchema.parse('some-code');
const talk = questionIdSchema.parse('some-talk');
const noTime = { clarify: 0, plan: 0, code: 0, test: 0 };

const roomWith = (state: Partial<RoomState>) => ({
  durationMinutes: 60,
  questions: [
    { id: code, title: 'Some code', minutes: 25 },
    { id: talk, title: 'Some talk', minutes: 10 },
  ] as Room['questions'],
  state: roomStateSchema.parse({
    version: 1,
    since: new Date(startMs).toISOString(),
    elapsedMs: 0,
    limitMs: 60 * minuteMs,
    pause: null,
    questionId: code,
    clocks: {
      [code]: { elapsedMs: 0, phase: 'clarify', phaseMs: noTime },
      [talk]: { elapsedMs: 0, phase: null, phaseMs: noTime },
    },
    ...{ isLocked: false, assistance: false, integrity: true, environments: {}, toolRequests: [] },
    ...state,
  }),
});
const read = (state: Partial<RoomState>, minutes: number) => {
  const clock = readQuestionClock(roomWith(state), startMs + minutes * minuteMs);
  if (clock === null) throw new Error('There is a clock.');
  return clock;
};

t.test('four phases with planned and real time, the current one marked', async (t) => {
  const { phases, number, elapsedMs } = read({}, 2);
  t.match({ number, elapsedMs }, { number: 1, elapsedMs: 2 * minuteMs });
  t.strictSame(
    phases.map(({ phase, plannedMs, spentMs, isCurrent }) => [
      ...[phase, plannedMs / minuteMs, spentMs / minuteMs, isCurrent],
    ]),
    [
      ['clarify', 2.5, 2, true],
      ['plan', 4, 0, false],
      ['code', 15, 0, false],
      ['test', 3.5, 0, false],
    ],
  );
});

t.test('the plan stretches with the interview', async (t) => {
  const { phases, plannedMs } = read({ limitMs: 90 * minuteMs }, 0);
  t.equal(plannedMs, 37.5 * minuteMs);
  t.equal(phases[2]?.plannedMs, 22.5 * minuteMs);
});

t.test('the end of a phase is said in words, and not before', async (t) => {
  t.equal(timeIsUpText(read({}, 2.4)), null);
  t.match(timeIsUpText(read({}, 2.5)), /planned for “Clarify” is over\. Move on/);
});

t.test('a talk has a clock and no phases', async (t) => {
  const clock = read({ questionId: talk }, 10);
  t.strictSame(clock.phases, []);
  t.equal(phaseBeside(clock.phases, 1), null);
  t.match(timeIsUpText(clock), /this talk is over/);
  t.equal(timeIsUpText(read({ questionId: talk }, 9)), null);
});

t.test('either neighbour of a phase can be entered, and nothing beyond the ends', async (t) => {
  const { phases } = read({}, 0);
  t.equal(phaseBeside(phases, 1), 'plan');
  t.equal(phaseBeside(phases, -1), null);
});

t.test('before the start no question is on', async (t) => {
  t.equal(readQuestionClock(roomWith({ questionId: null, clocks: {} }), startMs), null);
});
