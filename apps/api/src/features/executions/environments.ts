import {
  environmentNameSchema,
  ownEnvironmentIdOf,
  ownImageStatusSchema,
  PairwiseError,
  type Environment,
  type EnvironmentName,
  type OrganizationId,
} from '@pairwise/contracts';
import { ownImages, type OwnImageRow } from '@pairwise/db';
import { readEnvironments } from '@pairwise/queue';
import type { Actor } from '../../security/actor.js';
import type { Services } from '../../services.js';

/** What workers offer and, beside it, the organization's own images that passed their checks. */
export async function listEnvironments(
  services: Services,
  organizationId: OrganizationId,
): Promise<Environment[]> {
  const [offered, images] = await Promise.all([
    readEnvironments(services.redis).catch((cause: unknown) => {
      throw new PairwiseError('unavailable', { cause });
    }),
    services.db.withTenant(organizationId, (tx) => ownImages.list(tx)),
  ]);
  const own = images.filter(({ status }) => status === 'accepted');
  return [...offered, ...own.flatMap((image) => toEnvironment(image, offered))];
}

/** Absent while no worker tells the limits that the image is to have. */
function toEnvironment(image: OwnImageRow, offered: readonly Environment[]): Environment[] {
  const base = offered.find(({ name }) => name === image.basedOn);
  if (base === undefined) return [];
  return [
    {
      ...base,
      name: environmentNameSchema.parse(`own-${image.id}`),
      title: image.title,
      description: 'An image of the organization’s own',
      libraries: image.preload,
      isOptional: true,
      // Whatever it is based on: the lane of the GPU is for our own images.
      needsGpu: false,
      isAvailable: true,
      unavailableReason: null,
    },
  ];
}

/**
 * Refuses what no worker offers, and every own image but those of the actor's organization that
 * passed. When nobody can be asked (no worker has reported, or Redis is away) a run in a built-in
 * environment is accepted: it waits like every other.
 */
export async function assertEnvironment(
  services: Services,
  actor: Actor,
  name: EnvironmentName,
): Promise<void> {
  const ownId = ownEnvironmentIdOf(name);
  if (ownId !== null) await assertOwnImage(services, actor, ownId);
  else assertOffered(name, await readOffered(services));
}

/** Empty when no worker has reported and when nobody can be asked. */
export async function readOffered({ redis, logger }: Services): Promise<Environment[]> {
  return readEnvironments(redis).catch((cause: unknown) => {
    logger.warn({ err: cause }, 'environments not read');
    return [];
  });
}

/**
 * Where a question's submission runs: in its own environment, or without a GPU in the same library
 * on the CPU. Throws `environment_unavailable` when no worker has either.
 */
export function environmentForQuestion(
  own: EnvironmentName,
  offered: readonly Environment[],
): EnvironmentName {
  const isOffered = (name: EnvironmentName) =>
    offered.some((one) => one.name === name && one.isAvailable);
  if (own === 'cuda' && !isOffered(own) && isOffered('torch')) return 'torch';
  assertOffered(own, offered);
  return own;
}

function assertOffered(name: EnvironmentName, offered: readonly Environment[]): void {
  if (offered.length === 0) return;
  const environment = offered.find((one) => one.name === name);
  if (environment?.isAvailable === true) return;
  const detail = environment?.unavailableReason;
  throw new PairwiseError('environment_unavailable', detail == null ? {} : { detail });
}

async function assertOwnImage(services: Services, actor: Actor, id: string): Promise<void> {
  const image = await services.db.withTenant(actor.organizationId, (tx) => ownImages.find(tx, id));
  if (image === null) throw new PairwiseError('environment_unavailable');
  const detail = reasonAgainst(image);
  if (detail !== null) throw new PairwiseError('environment_unavailable', { detail });
}

function reasonAgainst({ status }: OwnImageRow): string | null {
  switch (ownImageStatusSchema.parse(status)) {
    case 'checking':
      return 'This image is still being checked.';
    case 'rejected':
      return 'This image did not pass its checks.';
    case 'accepted':
      return null;
  }
}
