import {
  environmentNameSchema,
  ownEnvironmentIdOf,
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
  if (ownId !== null) return assertOwnImage(services, actor, ownId);
  const offered = await readEnvironments(services.redis).catch((cause: unknown) => {
    services.logger.warn({ err: cause }, 'environments not read');
    return [];
  });
  if (offered.length === 0) return;
  const environment = offered.find((one) => one.name === name);
  if (environment?.isAvailable === true) return;
  const detail = environment?.unavailableReason;
  throw new PairwiseError('environment_unavailable', detail == null ? {} : { detail });
}

async function assertOwnImage(services: Services, actor: Actor, id: string): Promise<void> {
  const image = await services.db.withTenant(actor.organizationId, (tx) => ownImages.find(tx, id));
  if (image?.status !== 'accepted') throw new PairwiseError('environment_unavailable');
}
