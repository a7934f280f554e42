import t from 'tap';
import { checkRunc } from '../../src/preflight/runc-check.js';

t.test('releases are judged by the series that they belong to', async (t) => {
  const cases: readonly [version: string, isFixed: boolean][] = [
    ['1.0.0-rc6', false],
    ['1.1.11', false],
    ['1.1.15', false],
    ['1.2.0', false],
    ['1.2.7', false],
    ['1.2.8', true],
    ['1.2.10', true],
    ['1.3.2', false],
    ['1.3.3', true],
    ['1.4.0-rc.1', false],
    ['1.4.0', true],
    ['1.5.0', true],
    ['2.0.0', true],
    ['v1.3.3', true],
  ];
  for (const [version, ok] of cases) t.equal(checkRunc(version, 'runc', []).ok, ok, version);
});

t.test('what is open is named', async (t) => {
  const { detail } = checkRunc('1.1.11', 'runc', []);
  for (const name of ['CVE-2024-21626', 'CVE-2024-45310', 'CVE-2025-31133']) t.match(detail, name);
  t.notMatch(detail, 'CVE-2019-5736');
});

t.test('a package of a distribution is neither trusted nor called broken', async (t) => {
  const version = '1.1.5+ds1-1+deb12u1';
  const check = checkRunc(version, 'runc', []);
  t.match(check, { ok: false, severity: 'required', detail: /distribution's package/ });
  t.match(check.advice, `WORKER_ACCEPTED_RUNC=${version}`);
  t.notMatch(check.detail, 'CVE-2024-21626', 'that one its changelog names as repaired');
  t.match(check.detail, 'CVE-2025-31133');
  t.match(checkRunc(version, 'runc', [version]), { ok: true, advice: null });
  t.equal(checkRunc('1.1.5+ds1-1+deb12u2', 'runc', [version]).ok, false, 'exactly that one');
});

t.test('a package of a new release is fine as it is', async (t) => {
  t.equal(checkRunc('1.3.3-0ubuntu1~24.04.2', 'runc', []).ok, true);
});

t.test('a version that cannot be read is not fine', async (t) => {
  for (const version of ['unknown', '', 'crun 1.8']) {
    t.match(checkRunc(version, 'runc', []), { ok: false, advice: /WORKER_ACCEPTED_RUNC/ }, version);
  }
});

t.test('where another runtime runs the containers, runc is a side matter', async (t) => {
  t.equal(checkRunc('1.1.11', 'runsc', []).severity, 'advised');
  for (const runtime of ['runc', 'io.containerd.runc.v2', 'nvidia']) {
    t.equal(checkRunc('1.1.11', runtime, []).severity, 'required', runtime);
  }
});
