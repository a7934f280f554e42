import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import {
  findRepositoryRoot,
  loadEnvironments,
} from '../../../packages/sandbox/src/environments.js';
import {
  BASE_OS_TAG,
  environmentImages,
  planImage,
  planTestImage,
} from '../../../packages/sandbox/src/image-tags.js';

/** A copy of what image tags are computed from, to change in a test. */
async function copyInputs(t: Test): Promise<string> {
  const root = t.testdir();
  for (const folder of ['images', 'environments', 'requirements', 'python']) {
    const path = join('docker', folder);
    await cp(join(findRepositoryRoot(), path), join(root, path), { recursive: true });
  }
  return root;
}

function environment(root: string, name: string) {
  const found = loadEnvironments(root).get(name);
  if (found === undefined) throw new Error(`no environment ${name}`);
  return found;
}

t.test('every environment has a tag of its own, the same each time', async (t) => {
  const root = await copyInputs(t);
  const tags = environmentImages(root);
  t.same(
    [...tags.keys()],
    ['cuda', 'numpy', 'pandas', 'python', 'sklearn', 'tensorflow', 'torch', 'web'],
  );
  t.equal(new Set(tags.values()).size, tags.size);
  for (const [name, tag] of tags) t.match(tag, new RegExp(`^pairwise/env-${name}:[0-9a-f]{12}$`));
  t.same(environmentImages(root), tags);
  t.same(environmentImages(), tags, 'and the same from the repository itself');
});

t.test('each step builds on the one before', async (t) => {
  const root = await copyInputs(t);
  for (const plan of [planImage, planTestImage]) {
    const { steps, tag } = plan(environment(root, 'torch'), root);
    t.equal(steps[0]?.parentTag, BASE_OS_TAG);
    steps.slice(1).forEach((step, index) => t.equal(step.parentTag, steps[index]?.tag));
    t.equal(steps.at(-1)?.tag, tag);
  }
});

t.test('a change to our Python code keeps the libraries', async (t) => {
  const root = await copyInputs(t);
  const before = planImage(environment(root, 'numpy'), root);
  await writeFile(join(root, 'docker/python/pairwise_runner/added.py'), 'X = 1\n');
  const after = planImage(environment(root, 'numpy'), root);
  t.not(after.tag, before.tag);
  t.same(after.steps.slice(0, -1), before.steps.slice(0, -1));
});

t.test('caches beside the code and changed tests do not count', async (t) => {
  const root = await copyInputs(t);
  const before = environmentImages(root);
  const cache = join(root, 'docker/python/pairwise_runner/__pycache__');
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'added.py'), 'X = 1\n');
  await writeFile(join(root, 'docker/python/tests/runner/test_added.py'), 'X = 1\n');
  t.same(environmentImages(root), before);
});

t.test('a change to a layer changes it and all above it', async (t) => {
  const root = await copyInputs(t);
  const before = environmentImages(root);
  await writeFile(join(root, 'docker/images/pandas.Dockerfile'), 'ARG BASE\nFROM ${BASE}\n');
  const after = environmentImages(root);
  for (const name of ['python', 'numpy']) t.equal(after.get(name), before.get(name), name);
  for (const name of ['pandas', 'sklearn', 'torch']) t.not(after.get(name), before.get(name), name);
});

t.test('an environment with an odd description is refused with its path', async (t) => {
  const root = await copyInputs(t);
  const path = join(root, 'docker/environments/numpy.json');
  await writeFile(path, JSON.stringify({ name: 'numpy', memoryMegabytes: 5 }));
  t.throws(() => loadEnvironments(root), /numpy\.json: .*/s);
});
