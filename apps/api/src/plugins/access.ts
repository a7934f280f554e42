import { PairwiseError } from '@pairwise/contracts';
import { may, type Permission } from '@pairwise/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Actor, Person } from '../security/actor.js';
import {
  findCandidateActor,
  findKeyActor,
  findMemberActor,
  findPerson,
} from '../security/resolve-actor.js';
import type { Services } from '../services.js';

/** Who may call a route: everybody, whoever is signed in, or those whose role has a permission. */
export type Access = 'public' | 'signed_in' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    actor: Actor | null;
    person: Person | null;
  }
}

/** Each route names its access; one that does not stops the server from starting. */
export const accessPlugin = fp(
  async (app: FastifyInstance, services: Services) => {
    app.decorateRequest('actor', null);
    app.decorateRequest('person', null);
    app.addHook('onRoute', (route) => {
      if (route.config?.access === undefined) {
        throw new Error(`${String(route.method)} ${route.url} does not declare its access`);
      }
    });
    // Before the body is read: nobody who may not send one fills our memory with it.
    app.addHook('preParsing', async (request) => {
      const access = request.routeOptions.config.access;
      if (access === undefined || access === 'public') return;
      if (access === 'signed_in') {
        request.person = await findPerson(services, request);
        if (request.person === null) throw new PairwiseError('unauthenticated');
        return;
      }
      request.actor = await findActor(services, request);
      if (request.actor === null) throw new PairwiseError('unauthenticated');
      if (!may(request.actor.role, access)) throw new PairwiseError('forbidden');
    });
  },
  { name: 'access' },
);

/**
 * A browser may hold a colleague's and a candidate's cookie at once. A candidate's page says that it
 * is one; nobody becomes more by saying so, and a signed-in interviewer never lands as the candidate.
 */
async function findActor(services: Services, request: FastifyRequest): Promise<Actor | null> {
  const authorization = request.headers.authorization;
  if (authorization !== undefined) {
    const key = /^Bearer (\S{1,200})$/.exec(authorization)?.[1];
    return key === undefined ? null : findKeyActor(services, key);
  }
  if (request.headers['pairwise-actor'] === 'candidate') {
    return findCandidateActor(services, request);
  }
  return (await findMemberActor(services, request)) ?? findCandidateActor(services, request);
}

/** The actor of a route that declares a permission. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new PairwiseError('unauthenticated');
  return request.actor;
}

export function staffOf(request: FastifyRequest): Extract<Actor, { kind: 'staff' }> {
  const actor = actorOf(request);
  if (actor.kind !== 'staff') throw new PairwiseError('forbidden');
  return actor;
}

export function personOf(request: FastifyRequest): Person {
  if (request.person === null) throw new PairwiseError('unauthenticated');
  return request.person;
}
