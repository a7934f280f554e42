import t from 'tap';
import type { ContainerSpec } from '../src/container-options.js';
import { shapeOf } from '../src/pool/container-shape.js';
import { readTasks, readUsage } from '../src/pool/container-usage.js';
import { Trouble } from '../src/pool/trouble.js';

const limits = {
  memoryBytes: 512 * 1024 * 1024,
  wallTimeMs: 10_000,
  cpuTimeMs: 10_000,
  processes: 64,
  diskBytes: 64 * 1024 * 1024,
  outputBytes: 1024 * 1024,
};

const spec: ContainerSpec = {
  role: 'runner',
  imageId: 'sha256:0123',
  preload: ['numpy'],
  limits,
  executionId: 'execution-1',
  attempt: 1,
  workerId: 'worker-1',
  deadlineEpochMs: 1_800_000_000_000,
  cgroupVersion: '1',
};

t.test('containers for other executions and shorter runs can stand in', async (t) => {
  const same: readonly Partial<ContainerSpec>[] = [
    { executionId: 'execution-2', attempt: 2, deadlineEpochMs: 1 },
    { limits: { ...limits, wallTimeMs: 1, cpuTimeMs: 1, outputBytes: 1 } },
  ];
  for (const changes of same) t.equal(shapeOf({ ...spec, ...changes }), shapeOf(spec));
});

t.test('a container that confines less, or otherwise, never stands in', async (t) => {
  const others: readonly Partial<ContainerSpec>[] = [
    { role: 'checker' },
    { imageId: 'sha256:4567' },
    { preload: [] },
    { variables: { KERAS_BACKEND: 'torch' } },
    { runtime: 'runsc' },
    { limits: { ...limits, memoryBytes: 1 } },
    { limits: { ...limits, processes: 1 } },
    { limits: { ...limits, diskBytes: 1 } },
  ];
  const shapes = others.map((changes) => shapeOf({ ...spec, ...changes }));
  t.equal(new Set([...shapes, shapeOf(spec)]).size, others.length + 1);
});

t.test('tasks and memory of control groups version 1 are read', async (t) => {
  const stat = 'cache 999\nrss 1000\nshmem 24\nmapped_file 5000\ntotal_rss 1000\n';
  const mount = t.testdir({
    pids: { docker: { abc: { 'pids.current': '2\n' } } },
    memory: { docker: { abc: { 'memory.stat': stat } } },
  });
  t.same(await readUsage('abc', '1', mount), { tasks: 2, memoryBytes: 1024 });
  t.equal(await readTasks('abc', '1', mount), 2);
});

t.test('tasks and memory of version 2 are read where systemd puts them', async (t) => {
  const files = { 'pids.current': '3\n', 'memory.stat': 'anon 4096\nfile 1\nshmem 0\n' };
  const mount = t.testdir({ 'system.slice': { 'docker-abc.scope': files } });
  t.same(await readUsage('abc', '2', mount), { tasks: 3, memoryBytes: 4096 });
});

t.test('a group that cannot be seen gives null', async (t) => {
  t.equal(await readUsage('abc', '1', t.testdir()), null);
  t.equal(await readTasks('abc', '2', t.testdir()), null);
});

t.test('one kind of trouble is told of once, another one as well', async (t) => {
  const told: unknown[] = [];
  const trouble = new Trouble((error) => told.push(error));
  for (const id of ['1', '2', '3']) trouble.report(new Error(`remove failed: container ${id}`));
  trouble.report(new Error('create failed: no space'));
  trouble.report('no error at all');
  t.same(told.map(String), [
    'Error: remove failed: container 1',
    'Error: create failed: no space',
    'no error at all',
  ]);
});
