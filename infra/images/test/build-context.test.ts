import { readFile, access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageBuildContext } from 'dockerode';
import t from 'tap';
import {
  findRepositoryRoot,
  loadEnvironments,
} from '../../../packages/sandbox/src/environments.js';
import { type ImageStep, planImage } from '../../../packages/sandbox/src/image-tags.js';
import { withBuildContext } from '../build-context.js';

const root = findRepositoryRoot();

function layerOf(name: string): ImageStep {
  const environment = loadEnvironments(root).get(name);
  const step = environment && planImage(environment, root).steps.at(-2);
  if (step === undefined) throw new Error(`no layer of ${name}`);
  return step;
}

/** The files that Docker would get, with their content, and the folder that they are in. */
async function collect(step: ImageStep) {
  const files = new Map<string, string>();
  let folder = '';
  await withBuildContext(root, step, async ({ context, src }: ImageBuildContext) => {
    folder = context;
    for (const path of src) files.set(path, await readFile(join(context, path), 'utf8'));
  });
  return { files, folder };
}

t.test('packages of Debian need nothing but the Dockerfile', async (t) => {
  const { files, folder } = await collect(layerOf('web'));
  t.same([...files.keys()], ['images/web.Dockerfile']);
  t.equal(folder, join(root, 'docker'));
});

t.test(
  'wheels come with the certificates that pip trusts here, which no tag knows of',
  async (t) => {
    const path = join(t.testdir({ 'company.pem': 'a certificate' }), 'company.pem');
    const before = process.env['PIP_CERT'];
    t.teardown(() => {
      if (before === undefined) delete process.env['PIP_CERT'];
      else process.env['PIP_CERT'] = before;
    });
    const { tag } = layerOf('tensorflow');
    process.env['PIP_CERT'] = path;
    const { files, folder } = await collect(layerOf('tensorflow'));
    t.same(
      [...files.keys()],
      [
        'images/tensorflow.Dockerfile',
        'images/install_wheels.sh',
        'requirements/tensorflow.txt',
        'certificates.pem',
      ],
    );
    t.equal(files.get('certificates.pem'), 'a certificate');
    t.equal(layerOf('tensorflow').tag, tag);
    await t.rejects(access(folder), 'the folder is gone');
    delete process.env['PIP_CERT'];
    t.equal((await collect(layerOf('cuda'))).files.get('certificates.pem'), '');
  },
);

t.test('every wheel is pinned to one version and to the hashes of its files', async (t) => {
  for (const name of ['tensorflow', 'cuda']) {
    const text = await readFile(join(root, `docker/requirements/${name}.txt`), 'utf8');
    const pins = text
      .replace(/\\\n/g, ' ')
      .split('\n')
      .filter((line) => /^\w/.test(line));
    t.ok(pins.length > 20, name);
    for (const pin of pins) t.match(pin, /^[\w.-]+==[\w.+]+ .*--hash=sha256:[0-9a-f]{64}/);
    t.notMatch(text, /https?:/, 'no index is named');
  }
});
