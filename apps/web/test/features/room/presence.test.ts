import { test } from 'tap';
import {
  colorsOf,
  initialsOf,
  participantsOf,
  readIdentity,
  sameParticipants,
} from '../../../features/room/presence.js';

const state = (participantId: string, name: string, role: string, color = 'red') => ({
  user: { participantId, name, role, color },
});

test('a person with two windows is one participant', (t) => {
  const people = participantsOf(
    [
      state('user-1', 'Zoe', 'owner'),
      state('user-1', 'Zoe', 'owner'),
      state('cand-1', 'Ana', 'candidate'),
    ],
    'user-1',
  );
  t.same(
    people.map(({ name, isMe }) => [name, isMe]),
    [
      ['Zoe', true],
      ['Ana', false],
    ],
  );
  t.end();
});

test('what is not an identity is left out', (t) => {
  t.same(participantsOf([{}, null, { user: { name: 'x' } }, state('a', 'b', 'root')], 'me'), []);
  t.equal(readIdentity({ user: { participantId: '', name: '', role: 'candidate' } }), null);
  t.end();
});

test('a peer cannot choose its colour and with it style rules of our page', (t) => {
  const [person] = participantsOf([state('a', 'A', 'interviewer', 'red;background:url(//x)')], 'b');
  t.match(person?.color, /^#[0-9a-f]{6}$/);
  t.same(
    colorsOf({ participantId: 'a', role: 'interviewer' }),
    colorsOf({ participantId: 'a', role: 'interviewer' }),
  );
  t.not(colorsOf({ participantId: 'a', role: 'candidate' }).color, person?.color);
  t.end();
});

test('presence that says the same draws nothing again', (t) => {
  const before = participantsOf([state('a', 'A', 'owner')], 'a');
  t.ok(sameParticipants(before, participantsOf([state('a', 'A', 'owner')], 'a')));
  t.notOk(sameParticipants(before, participantsOf([state('a', 'B', 'owner')], 'a')));
  t.notOk(sameParticipants(before, []));
  t.end();
});

test('initials are whole characters', (t) => {
  t.equal(initialsOf('ana maria lopez'), 'AM');
  t.equal(initialsOf('𝒳'), '𝒳');
  t.equal(initialsOf('  '), '');
  t.end();
});
