import { test } from 'tap';
import {
  browserCheck,
  clockCheck,
  connectionCheck,
  keyboardCheck,
  keyboardText,
  storageCheck,
} from '../../../features/room/lobby/device-checks.js';

test('whatever is wrong says what to do, and what is fine says no more', (t) => {
  for (const good of [
    browserCheck([]),
    connectionCheck('connected', 12),
    clockCheck(0),
    clockCheck(-3_000),
    storageCheck(true),
    keyboardCheck(keyboardText),
  ]) {
    t.equal(good.state, 'passed', good.name);
    t.equal(good.help, undefined);
  }
  for (const bad of [
    browserCheck(['WebSockets']),
    connectionCheck('reconnecting', 12),
    connectionCheck('connected', null),
    connectionCheck('connected', 900),
    clockCheck(600_000),
    storageCheck(false),
  ]) {
    t.match(bad.state, /warned|failed/, bad.name);
    t.match(bad.help, /\w+\.$/);
  }
  t.end();
});

test('what is not known yet is neither good nor bad', (t) => {
  t.equal(connectionCheck('connecting', undefined).state, 'waiting');
  t.equal(connectionCheck('connected', undefined).state, 'waiting');
  t.equal(keyboardCheck('').state, 'waiting');
  t.equal(keyboardCheck('x = {').state, 'waiting');
  t.end();
});

test('the clock says on which side it is, and the keyboard forgives blanks', (t) => {
  t.match(clockCheck(5_000).text, 'It is 5 s behind');
  t.match(clockCheck(-5_000).text, 'It is 5 s ahead of');
  t.equal(keyboardCheck(keyboardText.replaceAll(' ', '')).state, 'passed');
  t.end();
});
