import { createOwnImageSchema } from '@pairwise/contracts';
import { ownImages } from '@pairwise/db';
import { environmentImages, sweepContainers } from '@pairwise/sandbox';
import t from 'tap';
import { checkImages } from '../src/check-images.js';
import { processExecution } from '../src/process-execution.js';
import { commitExecution, createBench, rowOf } from './support.js';

t.test('an organization’s own image is checked, and then its programs run in it', async (t) => {
  const bench = await createBench(t);
  const { services, organizationId } = bench;
  const { db, sandbox, logger } = services;
  t.teardown(() => sweepContainers(sandbox));
  const register = (title: string, reference: string) =>
    db.withTenant(organizationId, (tx) =>
      ownImages.create(
        tx,
        organizationId,
        createOwnImageSchema.parse({ title, reference, basedOn: 'python' }),
      ),
    );
  const find = (id: string) => db.withTenant(organizationId, (tx) => ownImages.find(tx, id));
  // As good as an image of one's own: it carries our packages and the standard library.
  const reference = environmentImages().get('python') ?? '';
  const good = await register('Good', reference);
  const absent = await register('Absent', 'registry.invalid/team/ml:1');

  await checkImages({ db, sandbox, logger });
  t.match(await find(good.id), { status: 'accepted', digest: /^sha256:/ });
  t.match(await find(absent.id), { status: 'rejected', digest: null, checks: [{ ok: false }] });
  t.equal(await checkImages({ db, sandbox, logger }), 0, 'nothing is left to check');

  const run = async (imageId: string) => {
    const environment = `own-${imageId}` as const;
    const { id, kind } = await commitExecution(bench, 'print("mine")', null, { environment });
    await processExecution(services, kind, { organizationId, executionId: id });
    return rowOf(bench, { id, kind });
  };
  t.match(await run(good.id), { outcome: 'succeeded', stdout: 'mine\n', imageDigest: /^sha256:/ });
  t.match(await run(absent.id), { outcome: 'system_error' }, 'what is not accepted runs nothing');
});
