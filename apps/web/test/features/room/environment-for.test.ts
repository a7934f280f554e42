import { readdir, readFile } from 'node:fs/promises';
import { environmentNameSchema, type Environment } from '@pairwise/contracts';
import t from 'tap';
import { environmentFor, selectable } from '../../../features/room/direct/environment-for.js';

const folder = new URL('../../../../../docker/environments/', import.meta.url);
/** As a worker offers it: what is optional was not built here. */
const asOffered = (one: Environment): Environment => ({ ...one, isAvailable: !one.isOptional });
const shipped: Environment[] = await Promise.all(
  (await readdir(folder)).map(async (file) =>
    asOffered(JSON.parse(await readFile(new URL(file, folder), 'utf8')) as Environment),
  ),
);
const named = (name: string) => environmentNameSchema.parse(name);
const choice = (library: string, present: string, among = shipped) =>
  environmentFor(library, named(present), among)?.name;
const without = (name: string) =>
  shipped.map((one) => (one.name === name ? { ...one, isAvailable: false } : one));

t.test('a grant takes the smallest environment that has what is asked for', async (t) => {
  t.equal(choice('scikit-learn', 'numpy'), 'sklearn');
  t.equal(choice('pandas', 'numpy'), 'pandas');
  t.equal(choice('numpy', 'python'), 'numpy');
  t.equal(choice('flask', 'numpy'), 'web');
});

t.test('by whatever name people use for it', async (t) => {
  t.equal(choice(' SKLearn ', 'numpy'), 'sklearn');
  t.equal(choice('PyTorch', 'sklearn'), 'torch');
});

t.test('nothing of the present environment is lost', async (t) => {
  t.equal(choice('flask', 'pandas'), undefined, 'Flask comes without pandas');
  t.equal(choice('scikit-learn', 'torch'), 'torch');
});

t.test('what no worker offers is not proposed', async (t) => {
  t.equal(choice('scikit-learn', 'numpy', without('sklearn')), 'torch');
  t.notOk(selectable(without('sklearn')).some(({ name }) => name === 'sklearn'));
  t.equal(choice('a-library-of-mine', 'numpy'), undefined);
});
