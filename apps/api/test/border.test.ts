import { Caller, nobody, problemOf, refusalOf } from '@pairwise/test-kit';
import type { LightMyRequestResponse } from 'fastify';
import t from 'tap';
import { createWorld, type Ids } from './support/border-world.js';
import {
  fillPath,
  namesTenantData,
  routeFixtures,
  type Answer,
  type Role,
  type RouteFixture,
} from './support/route-fixtures.js';

const rowIds = [
  'session',
  'run',
  'console',
  'submission',
  'note',
  'memberInvitation',
  'apiKey',
  'ownImage',
  'draft',
  'validation',
] as const;

type Method = Parameters<Caller['request']>[0];

interface Route {
  name: string;
  method: Method;
  path: string;
  fixture: RouteFixture;
}

const answerOf = (response: LightMyRequestResponse): Answer =>
  response.statusCode < 300 ? response.statusCode : (refusalOf(response) as Answer);

/** What is left of a refusal when the request's own id is taken out. */
const shapeOf = (response: LightMyRequestResponse): unknown => ({
  ...problemOf(response),
  requestId: null,
});

t.test('the border between organizations, rooms and roles', async (t) => {
  const world = await createWorld(t);
  const { api, ours, theirs, room, sibling, ids } = world;
  let combinations = 0;

  const ask = (caller: Caller, route: Route, using: Ids) => {
    combinations += 1;
    const body = route.fixture.body?.(using);
    const payload = route.method === 'POST' ? (body ?? {}) : body;
    const url = fillPath(route.path, using) + (route.fixture.query ?? '');
    return caller.request(route.method, url, payload, route.fixture.headers);
  };

  const documented: Route[] = [];
  const { paths = {} } = api.app.swagger() as { paths?: Record<string, Record<string, unknown>> };
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of Object.keys(operations)) {
      const name = `${method} ${path}`;
      const fixture = routeFixtures[name];
      t.ok(fixture, `${name} has a row in the matrix`);
      if (fixture) documented.push({ name, method: method.toUpperCase() as Method, path, fixture });
    }
  }
  t.equal(
    documented.length,
    Object.keys(routeFixtures).length,
    'no row is of a route that is gone',
  );
  const guarded = documented.filter(({ fixture }) => fixture.access !== 'public');
  const permitted = documented.filter(({ fixture }) => fixture.access === 'permission');
  const randomIds: Ids = { ...ids };
  for (const name of [...rowIds, 'invitation'] as const) randomIds[name] = crypto.randomUUID();

  t.test('whoever does not say who they are is asked to sign in', async (t) => {
    const callers = {
      nobody: nobody(api),
      'a forged candidate': new Caller(api.app, {
        cookie: 'pairwise_candidate=e30.AAAA',
        'pairwise-actor': 'candidate',
      }),
      'a forged member': new Caller(api.app, { cookie: 'pairwise.session_token=forged.AAAA' }),
      'a made-up key': new Caller(api.app, { authorization: 'Bearer pw_made-up' }),
      'another scheme': new Caller(api.app, { authorization: 'Basic b3duZXI6b3duZXI=' }),
      'a revoked key': world.revokedKey,
    };
    for (const route of guarded) {
      for (const [who, caller] of Object.entries(callers)) {
        const answer = answerOf(await ask(caller, route, ids));
        t.equal(answer, '401 unauthenticated', `${route.name}: ${who}`);
      }
    }
  });

  t.test('a member of another organization learns nothing, not even that it exists', async (t) => {
    const strangers = {
      owner: theirs.owner,
      interviewer: theirs.interviewer,
      hiringManager: theirs.hiringManager,
      'owner by key': world.theirKey,
    };
    for (const route of permitted.filter(({ path }) => namesTenantData(path))) {
      for (const [who, stranger] of Object.entries(strangers)) {
        const role = who === 'owner by key' ? 'owner' : (who as Role);
        const own = route.fixture.answers[role];
        const expected = own === '403 forbidden' ? own : '404 not_found';
        const real = await ask(stranger, route, ids);
        const random = await ask(stranger, route, randomIds);
        t.equal(answerOf(real), expected, `${route.name}: ${who} of another organization`);
        t.strictSame(shapeOf(real), shapeOf(random), `${route.name}: a random id reads the same`);
      }
    }
  });

  t.test('naming an organization that is not one’s own opens nothing', async (t) => {
    for (const route of permitted) {
      const intruder = theirs.owner.with({ 'pairwise-organization': ours.id });
      const answer = answerOf(await ask(intruder, route, ids));
      t.equal(answer, '403 forbidden', route.name);
    }
  });

  t.test('lists of another organization hold no row of ours', async (t) => {
    const secrets = [
      ids.session,
      ids.run,
      ids.console,
      ids.submission,
      ids.note,
      ids.invitation,
      ours.id,
    ];
    secrets.push(ids.memberInvitation, ids.apiKey, ids.ownImage, ids.draft, 'ours-alone');
    secrets.push(ours.userIds.owner, 'Ours');
    const lists = permitted.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    t.ok(lists.length >= 6, 'the lists were found');
    for (const route of lists) {
      const mine = await ask(ours.owner, route, ids);
      const foreign = await ask(theirs.owner, route, ids);
      t.equal(foreign.statusCode, 200, route.name);
      for (const secret of secrets) t.notMatch(foreign.body, secret, `${route.name}: ${secret}`);
      t.equal(mine.statusCode, 200, `${route.name} answers us`);
    }
  });

  t.test('a candidate of another room is a stranger to this one', async (t) => {
    const strangers = { sibling: sibling.candidate, foreign: world.theirCandidate };
    for (const route of permitted.filter(({ path }) => namesTenantData(path))) {
      for (const [who, stranger] of Object.entries(strangers)) {
        const own = route.fixture.answers.candidate;
        const expected = own === '403 forbidden' ? own : '404 not_found';
        const real = await ask(stranger, route, ids);
        const random = await ask(stranger, route, randomIds);
        t.equal(answerOf(real), expected, `${route.name}: ${who} candidate`);
        t.strictSame(shapeOf(real), shapeOf(random), `${route.name}: a random id reads the same`);
      }
    }
  });

  t.test('a candidate whose link was withdrawn is told so, whatever they ask', async (t) => {
    for (const route of permitted) {
      const answer = answerOf(await ask(world.revokedCandidate, route, ids));
      t.equal(answer, '410 invitation_revoked', route.name);
    }
  });

  t.test('each role gets what the table promises, and a key what an owner gets', async (t) => {
    const callers: [string, Role, Caller][] = [
      ['hiring manager', 'hiringManager', ours.hiringManager],
      ['candidate', 'candidate', room.candidate],
      ['interviewer', 'interviewer', ours.interviewer],
      ['owner', 'owner', ours.owner],
      ['owner by key', 'owner', world.ourKey],
    ];
    for (const route of documented) {
      for (const [who, role, caller] of callers) {
        const isByKey = caller === world.ourKey;
        const isPersonal = route.fixture.access === 'signed_in';
        const fresh = { ...ids, ...(await route.fixture.renew?.(world, caller)) };
        const expected =
          isByKey && isPersonal ? '401 unauthenticated' : route.fixture.answers[role];
        const answer = answerOf(await ask(caller, route, fresh));
        t.equal(answer, expected, `${route.name}: ${who}`);
      }
    }
  });

  t.test('the whole matrix was asked', async (t) => {
    t.comment(`${documented.length} routes, ${combinations} combinations`);
    t.ok(combinations > 800);
  });
});
