import { roomEntryContentSchema, type RoomEntry, type RoomEntryContent } from '@pairwise/contracts';
import { test } from 'tap';
import { describeEntry } from '../../../features/room/record/describe-entry.js';

const questionId = 'softmax' as never;
const words = { titleOf: () => 'Softmax', environmentOf: () => 'scikit-learn' };
const say = (content: RoomEntryContent): string => {
  const entry: RoomEntry = {
    id: '1' as never,
    at: '2026-01-05T10:00:00.000Z',
    audience: 'everyone',
    actor: { id: 'a', name: 'Cara', role: 'candidate' },
    content,
  };
  return describeEntry(entry, words);
};

const contents: Record<RoomEntryContent['type'], [RoomEntryContent, string]> = {
  'session.started': [{ type: 'session.started' }, 'Cara started the interview.'],
  'session.ended': [{ type: 'session.ended' }, 'Cara ended the interview.'],
  'session.reopened': [{ type: 'session.reopened' }, 'Cara opened the interview again.'],
  'presence.joined': [{ type: 'presence.joined' }, 'Cara came into the room.'],
  'presence.left': [{ type: 'presence.left' }, 'Cara left the room.'],
  'phase.entered': [
    { type: 'phase.entered', questionId, phase: 'plan' },
    'Cara began to plan (Softmax).',
  ],
  'clock.paused': [{ type: 'clock.paused', reason: 'Door' }, 'Cara paused the clock: “Door”.'],
  'clock.resumed': [{ type: 'clock.resumed' }, 'Cara let the clock go on.'],
  'clock.extended': [{ type: 'clock.extended', minutes: 1 }, 'Cara added 1 minute.'],
  'question.shown': [{ type: 'question.shown', questionId }, 'Cara went to “Softmax”.'],
  'room.locked': [
    { type: 'room.locked', isLocked: false },
    'Cara unlocked the editor for the candidate.',
  ],
  'room.assisted': [
    { type: 'room.assisted', assistance: true },
    'Cara switched completion and lint on.',
  ],
  'hint.given': [
    { type: 'hint.given', questionId, level: 2, text: null },
    'Cara said hint 2 of “Softmax”.',
  ],
  'hint.judged': [
    { type: 'hint.judged', questionId, entryId: '1' as never, use: 'argued' },
    'Cara noted of a hint: it was argued with.',
  ],
  'clarification.given': [
    { type: 'clarification.given', questionId, index: 0, text: 'x' },
    'Cara showed fact 1 of “Softmax”.',
  ],
  'tool.asked': [{ type: 'tool.asked', questionId, library: 'SciPy' }, 'Cara asked for SciPy.'],
  'tool.answered': [
    {
      type: 'tool.answered',
      questionId,
      entryId: '1' as never,
      library: 'scikit-learn',
      environment: 'sklearn',
    },
    'Cara granted scikit-learn: runs use scikit-learn now.',
  ],
  'code.inserted': [
    { type: 'code.inserted', questionId, lines: 3 },
    'Cara inserted 3 lines of code for the candidate.',
  ],
  'chat.said': [{ type: 'chat.said', text: 'Hello' }, 'Cara wrote to everybody: “Hello”.'],
  'backchannel.said': [
    { type: 'backchannel.said', text: 'Strong' },
    'Cara wrote to the interviewers: “Strong”.',
  ],
  'integrity.noticed': [
    {
      type: 'integrity.noticed',
      questionId,
      fact: { kind: 'pasted', characters: 1200, lines: 1 },
    },
    'Cara pasted 1,200 characters (1 line) from outside this room.',
  ],
};

test('every kind of entry is told in plain words', (t) => {
  for (const [content, text] of Object.values(contents)) t.equal(say(content), text, content.type);
  const types = roomEntryContentSchema.options.map((one) => one.shape.type.value);
  t.same(Object.keys(contents).sort(), [...types].sort(), 'none is left out');
  t.end();
});

test('a time away is given in seconds and minutes, and never as nothing', (t) => {
  const away = (awayMs: number): string =>
    say({ type: 'integrity.noticed', questionId, fact: { kind: 'left-page', awayMs } });
  t.equal(away(200), 'Cara was away from this page for 1 s.');
  t.equal(away(59_400), 'Cara was away from this page for 59 s.');
  t.equal(away(60_000), 'Cara was away from this page for 1 min.');
  t.equal(away(125_000), 'Cara was away from this page for 2 min 5 s.');
  t.end();
});

test('a refusal and what is shown or locked are told as such', (t) => {
  t.equal(
    say({
      type: 'tool.answered',
      ...{ questionId, entryId: '1' as never, library: 'PyTorch', environment: null },
    }),
    'Cara refused PyTorch.',
  );
  t.equal(
    say({ type: 'hint.given', questionId, level: 1, text: 'Try' }),
    'Cara showed hint 1 of “Softmax”.',
  );
  t.equal(
    say({ type: 'room.locked', isLocked: true }),
    'Cara locked the editor for the candidate.',
  );
  t.end();
});
