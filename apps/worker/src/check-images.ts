import { environmentNameSchema, imageCheckSchema, type ImageCheck } from '@pairwise/contracts';
import { findUncheckedImages, ownImages, type Database, type OwnImageRow } from '@pairwise/db';
import { checkConformance, type Sandbox } from '@pairwise/sandbox';
import type { Logger } from '@pairwise/telemetry';

const AT_MOST = 5;

export interface ImageCheckServices {
  db: Database;
  sandbox: Sandbox;
  logger: Logger;
}

/**
 * Runs the conformance checks of images that wait for them. Two workers that check the same one do
 * no harm: the first result counts. Answers how many were checked.
 */
export async function checkImages(services: ImageCheckServices): Promise<number> {
  const { db } = services;
  const waiting = await findUncheckedImages(db, { atMost: AT_MOST });
  for (const { organizationId, ownImageId } of waiting) {
    const image = await db.withTenant(organizationId, (tx) => ownImages.find(tx, ownImageId));
    if (image === null) continue;
    const checked = await judge(services, image);
    await db.withTenant(organizationId, (tx) =>
      ownImages.finishCheck(tx, ownImageId, checked, new Date()),
    );
  }
  return waiting.length;
}

async function judge({ sandbox, logger }: ImageCheckServices, image: OwnImageRow) {
  const base = sandbox.environment(environmentNameSchema.parse(image.basedOn));
  const { ok, digest, checks, libraries } = await checkConformance(sandbox, {
    image: image.reference,
    limits: base.limits,
    preload: image.preload,
  });
  logger.info({ ownImageId: image.id, ok, digest }, 'image checked');
  return {
    status: ok ? ('accepted' as const) : ('rejected' as const),
    digest,
    libraries: libraries === null ? null : { ...libraries },
    checks: checks.map(toImageCheck),
  };
}

/** A hostile image has a say in the words of a check, so they are cut to what is stored. */
const toImageCheck = ({ name, ok, detail }: ImageCheck): ImageCheck =>
  imageCheckSchema.parse({ name: name.slice(0, 100), ok, detail: detail.slice(0, 1_000) });
