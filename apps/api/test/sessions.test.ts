import { subscribeToRooms, connectPatiently } from '@pairwise/queue';
import type { RoomEnvelope } from '@pairwise/contracts';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  readTestEnvironment,
  refusalOf,
  until,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import { connectAdmin } from './support/connect-admin.js';

interface Listed {
  items: { id: string; status: string }[];
  nextCursor: string | null;
}

async function listAll(caller: Caller, limit: number, query = ''): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const url = `/v1/sessions?limit=${limit}${query}${after}`;
    const page = (await caller.get(url)).json() as Listed;
    pages.push(page.items.map((one) => one.id));
    cursor = page.nextCursor;
  }
  return pages;
}

t.test('the list of sessions', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Listers');
  const { owner, interviewer } = organization;
  const made: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    made.unshift((await createTestSession(api, organization, count === 0 ? 'live' : 'pending')).id);
  }

  t.test('it is walked page by page, newest first, each session once', async (t) => {
    const pages = await listAll(owner, 2);
    t.strictSame(
      pages.map((page) => page.length),
      [2, 2, 1],
    );
    t.strictSame(pages.flat(), made);
    t.strictSame(await listAll(owner, 5), [made], 'a full last page has no next one');
  });

  t.test('sessions of the same instant are neither lost nor doubled', async (t) => {
    const admin = await connectAdmin(t, api.database);
    await admin.query(`UPDATE interview_session SET created_at = '2026-01-01T00:00:00Z'`);
    const seen = (await listAll(owner, 2)).flat();
    t.strictSame([...seen].sort(), [...made].sort());
  });

  t.test('a status picks', async (t) => {
    t.strictSame(await listAll(owner, 10, '&status=live'), [[made.at(-1)]]);
    t.strictSame(await listAll(owner, 10, '&status=cancelled'), [[]]);
  });

  t.test('practice sessions are not in it', async (t) => {
    const practice = await interviewer.post('/v1/sessions', {
      title: 'Practice',
      candidate: { name: 'Me', email: 'me@people.example' },
      questionIds: ['mutable-default-argument'],
      kind: 'practice',
    });
    t.equal(practice.statusCode, 201);
    t.equal((await listAll(owner, 100)).flat().length, made.length);
  });

  t.test('a cursor that this list did not give out is refused', async (t) => {
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      'x',
      encode('nonsense'),
      encode(`9999999999999999.${crypto.randomUUID()}`),
      encode(`-1.${crypto.randomUUID()}`),
      encode(`1.${'-'.repeat(36)}`),
      encode(`1.${'a'.repeat(36)}`),
    ];
    for (const cursor of cursors) {
      const response = await owner.get(`/v1/sessions?cursor=${cursor}`);
      t.equal(refusalOf(response), '400 invalid_cursor', cursor);
    }
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'status=open', 'order=asc']) {
      const response = await owner.get(`/v1/sessions?${query}`);
      t.equal(refusalOf(response), '400 invalid_request', query);
    }
  });
});

t.test('start, end and cancel', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Movers');
  const { interviewer, owner } = organization;
  const make = async () => `/v1/sessions/${(await createTestSession(api, organization)).id}`;
  const move = (path: string, action: string) => interviewer.post(`${path}/${action}`);

  t.test('a session runs from its start to its end', async (t) => {
    const path = await make();
    const started = (await move(path, 'start')).json() as { status: string; startedAt: string };
    t.equal(started.status, 'live');
    t.ok(Math.abs(Date.now() - Date.parse(started.startedAt)) < 60_000);
    const ended = (await move(path, 'end')).json() as { status: string; endedAt: string };
    t.match(ended, { status: 'ended', startedAt: started.startedAt });
    t.ok(Date.parse(ended.endedAt) >= Date.parse(started.startedAt));
  });

  t.test('every other move is refused and says why', async (t) => {
    const reach: Record<string, string[]> = {
      pending: [],
      live: ['start'],
      ended: ['start', 'end'],
      cancelled: ['cancel'],
    };
    const allowed = new Set(['pending start', 'pending cancel', 'live end']);
    for (const [status, steps] of Object.entries(reach)) {
      for (const action of ['start', 'end', 'cancel']) {
        if (allowed.has(`${status} ${action}`)) continue;
        const path = await make();
        for (const step of steps) await move(path, step);
        const response = await move(path, action);
        t.equal(refusalOf(response), '409 session_transition', `${action} when ${status}`);
        t.match(response.json(), { detail: new RegExp(`The session is ${status};`) });
        t.match((await owner.get(path)).json(), { status }, 'and changes nothing');
      }
    }
  });

  t.test('of several people who press Start at once, one starts it', async (t) => {
    const path = await make();
    const responses = await Promise.all(
      [owner, interviewer, owner, interviewer, owner].map((one) => one.post(`${path}/start`)),
    );
    const winners = responses.filter((one) => one.statusCode === 200);
    t.equal(winners.length, 1);
    for (const one of responses.filter((other) => other.statusCode !== 200)) {
      t.equal(refusalOf(one), '409 session_transition');
    }
    const { startedAt } = winners[0]?.json() as { startedAt: string };
    t.match((await owner.get(path)).json(), { startedAt }, 'at the time that the winner was told');
  });

  t.test('start and cancel at once: one happens', async (t) => {
    const path = await make();
    const responses = await Promise.all([move(path, 'start'), move(path, 'cancel')]);
    t.strictSame(responses.map((one) => one.statusCode).sort(), [200, 409]);
  });

  t.test('the room is told, once and after the change is stored', async (t) => {
    const path = await make();
    const id = path.split('/').at(-1);
    const heard: RoomEnvelope[] = [];
    const listener = connectPatiently(readTestEnvironment().REDIS_URL);
    t.teardown(() => listener.disconnect());
    await subscribeToRooms(
      listener,
      (envelope) => envelope.sessionId === id && heard.push(envelope),
      (cause) => t.fail(String(cause)),
    );
    await move(path, 'start');
    await move(path, 'start');
    await move(path, 'end');
    await until('the end to be heard', () => heard.length >= 6);
    const types = ['room.state', 'record.entry', 'session.status'];
    t.strictSame(
      heard.map(({ event }) => event.type),
      [...types, ...types],
      'a refused move is not announced',
    );
    t.match(heard[2], {
      ...{ organizationId: organization.id, audience: 'everyone' },
      event: { status: 'live' },
    });
    t.match(heard[5], { event: { type: 'session.status', status: 'ended' } });
  });
});
