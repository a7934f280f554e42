import { readFile } from 'node:fs/promises';
import t from 'tap';
import { openPeakMeter, readCgroupCounters, readMemoryInUse } from '../src/cgroup.js';
import { readEngineCounters } from '../src/engine-counters.js';
import { assertNothingLeft, openSandbox } from './support/test-sandbox.js';

t.setTimeout(60_000);
const sandbox = openSandbox(t);

t.test('the counters of control groups version 1 are read', async (t) => {
  const mount = t.testdir({
    cpuacct: { docker: { abc: { 'cpuacct.usage': '1234567890\n' } } },
    memory: {
      docker: {
        abc: {
          'memory.max_usage_in_bytes': '4096\n',
          'memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 2\n',
        },
      },
    },
    pids: { docker: { abc: { 'pids.events': 'max 7\n' } } },
  });
  t.same(await readCgroupCounters('abc', '1', mount), {
    cpuTimeMs: 1235,
    peakMemoryBytes: 4096,
    oomKills: 2,
    processRefusals: 7,
  });
});

const version2Files = {
  'cpu.stat': 'usage_usec 2500000\nuser_usec 1\nsystem_usec 2\n',
  'memory.events': 'low 0\nhigh 0\nmax 12\noom 3\noom_kill 1\noom_group_kill 0\n',
  'pids.events': 'max 0\n',
};

t.test('the counters of version 2 are read where systemd puts them', async (t) => {
  const files = { ...version2Files, 'memory.peak': '8192\n' };
  const mount = t.testdir({ 'system.slice': { 'docker-abc.scope': files } });
  t.same(await readCgroupCounters('abc', '2', mount), {
    cpuTimeMs: 2500,
    peakMemoryBytes: 8192,
    oomKills: 1,
    processRefusals: 0,
  });
});

t.test('a kernel without a peak still gives the other counters', async (t) => {
  const mount = t.testdir({ docker: { abc: version2Files } });
  t.match(await readCgroupCounters('abc', '2', mount), { peakMemoryBytes: 0, oomKills: 1 });
});

t.test('the memory in use is read in both versions', async (t) => {
  const version1 = t.testdir({
    memory: { docker: { abc: { 'memory.usage_in_bytes': '2048\n' } } },
    'system.slice': { 'docker-abc.scope': { 'memory.current': '8192\n' } },
  });
  t.equal(readMemoryInUse('abc', '1', version1), 2048);
  t.equal(readMemoryInUse('abc', '2', version1), 8192);
});

t.test('a group that is not there gives null', async (t) => {
  t.equal(readMemoryInUse('abc', '1', t.testdir()), null);
  t.equal(await readCgroupCounters('abc', '1', t.testdir()), null);
  t.equal(await readCgroupCounters('abc', '2', t.testdir()), null);
});

t.test('the engine tells the same of a live container, and null of one that ended', async (t) => {
  const container = await sandbox.acquire({
    role: 'runner',
    environment: 'python',
    limits: sandbox.environment('python').limits,
    executionId: 'counters',
    attempt: 1,
    lifetimeMs: 60_000,
  });
  const engine = sandbox.docker.getContainer(container.id);
  const fromEngine = await readEngineCounters(engine);
  const own = await container.counters();
  t.ok(fromEngine !== null && own !== null);
  t.equal(fromEngine?.oomKills, 0);
  const differenceMs = Math.abs((fromEngine?.cpuTimeMs ?? 0) - (own?.cpuTimeMs ?? 0));
  t.ok(differenceMs < 100, `CPU time differs by ${differenceMs} ms`);
  await container.kill();
  await container.end();
  t.equal(await container.counters(), null);
  sandbox.containers.release(container);
});

t.test('a meter reads the file that it wrote to', async (t) => {
  const folder = { abc: { 'memory.max_usage_in_bytes': '4096\n' } };
  const mount = t.testdir({ memory: { docker: folder } });
  const meter = openPeakMeter('abc', '1', mount);
  t.equal(await readFile(`${mount}/memory/docker/abc/memory.max_usage_in_bytes`, 'utf8'), '0096\n');
  t.equal(meter?.read(), 96);
  meter?.close();
  meter?.close();
});

t.test('there is no meter where the peak cannot begin anew', async (t) => {
  t.equal(openPeakMeter('abc', '1', t.testdir()), null);
  const mount = t.testdir({ docker: { abc: { 'memory.peak': { 'not a file': '' } } } });
  t.throws(() => openPeakMeter('abc', '2', mount), { code: 'engine_failed' });
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
