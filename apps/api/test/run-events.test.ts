import { executionIdSchema, type RunEvent } from '@pairwise/contracts';
import { appendRunEvent } from '@pairwise/queue';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  finishExecution,
  refusalOf,
  until,
  type Caller,
} from '@pairwise/test-kit';
import t from 'tap';
import { files } from './support/border-world.js';
import { connectAdmin } from './support/connect-admin.js';

interface Received {
  id: number;
  event: string;
  data: RunEvent;
}

/** Reads server-sent events as they arrive; ends when the server ends the stream. */
class EventReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(body: ReadableStream<Uint8Array>) {
    this.#chunks = body[Symbol.asyncIterator]();
  }

  /** The next event; null at the end of the stream. */
  async next(): Promise<Received | null> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await this.#chunks.next();
        if (done) return null;
        this.#text += this.#decoder.decode(value, { stream: true });
        continue;
      }
      const block = this.#text.slice(0, end);
      this.#text = this.#text.slice(end + 2);
      if (block.startsWith(':')) continue;
      const fields = Object.fromEntries(
        block.split('\n').map((line) => [line.split(': ', 1)[0], line.replace(/^\w+: /, '')]),
      ) as { id: string; event: string; data: string };
      return {
        id: Number(fields.id),
        event: fields.event,
        data: JSON.parse(fields.data) as RunEvent,
      };
    }
  }

  async rest(): Promise<Received[]> {
    const all: Received[] = [];
    for (let one = await this.next(); one !== null; one = await this.next()) all.push(one);
    return all;
  }
}

t.test('the events of a run', async (t) => {
  const api = await createTestApi(t);
  const organization = await createTestOrganization(api, 'Listeners');
  const session = await createTestSession(api, organization, 'live');
  const admin = await connectAdmin(t, api.database);
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });

  const createRun = async (): Promise<string> => {
    // Several must be unfinished, and one person may not have so many.
    await admin.query(`UPDATE execution SET requested_by_id = 'somebody else'`);
    const body = { environment: 'python', files };
    const created = await session.candidate.post(`/v1/sessions/${session.id}/runs`, body);
    return (created.json() as { id: string }).id;
  };
  const append = (run: string, sequence: number, event: RunEvent) =>
    appendRunEvent(
      api.services.redis,
      { organizationId: organization.id, executionId: executionIdSchema.parse(run) },
      { sequence, event },
    );
  const output = (text: string): RunEvent => ({ type: 'output', stream: 'stdout', text });
  const finished: RunEvent = { type: 'finished', outcome: 'succeeded' };
  const listen = async (run: string, caller: Caller = session.candidate, lastEventId?: number) => {
    const response = await fetch(`${address}/v1/runs/${run}/events`, {
      headers: {
        ...caller.headers,
        ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      },
    });
    if (response.body === null) throw new Error('The answer has no body.');
    return { response, events: new EventReader(response.body) };
  };

  t.test('they arrive while it runs, in order, and end with it', async (t) => {
    const run = await createRun();
    const { response, events } = await listen(run);
    t.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    t.equal(response.headers.get('cache-control'), 'no-store');
    await append(run, 1, { type: 'started' });
    t.strictSame(await events.next(), { id: 1, event: 'started', data: { type: 'started' } });
    await append(run, 2, output('first\n\nline with a gap'));
    t.match(await events.next(), {
      id: 2,
      event: 'output',
      data: output('first\n\nline with a gap'),
    });
    await append(run, 3, output('second'));
    await append(run, 4, finished);
    t.match(await events.rest(), [
      { id: 3, data: output('second') },
      { id: 4, event: 'finished', data: finished },
    ]);
  });

  t.test('whoever comes late gets everything from the start', async (t) => {
    const run = await createRun();
    await append(run, 1, { type: 'started' });
    await append(run, 2, finished);
    const { events } = await listen(run, organization.interviewer);
    t.strictSame(
      (await events.rest()).map((one) => one.id),
      [1, 2],
    );
  });

  t.test('whoever comes back goes on after the last event that they have', async (t) => {
    const run = await createRun();
    for (const [index, text] of ['a', 'b', 'c', 'd'].entries()) {
      await append(run, index + 1, output(text));
    }
    const { events } = await listen(run, session.candidate, 2);
    t.match(await events.next(), { id: 3, data: output('c') });
    t.match(await events.next(), { id: 4, data: output('d') });
    await append(run, 5, finished);
    t.match(await events.rest(), [{ id: 5, data: finished }]);
  });

  t.test('when the last event was lost, the stored result ends the stream', async (t) => {
    const run = await createRun();
    await append(run, 1, { type: 'started' });
    const { events } = await listen(run);
    t.match(await events.next(), { id: 1 });
    await finishExecution(
      api.database,
      { organizationId: organization.id, id: run },
      { outcome: 'timed_out' },
    );
    t.match(await events.rest(), [
      { id: 2, event: 'finished', data: { type: 'finished', outcome: 'timed_out' } },
    ]);
  });

  t.test('two listeners hear the same', async (t) => {
    const run = await createRun();
    const both = await Promise.all([listen(run), listen(run, organization.owner)]);
    await append(run, 1, output('shared'));
    await append(run, 2, finished);
    const [first, second] = await Promise.all(both.map(({ events }) => events.rest()));
    t.equal(first?.length, 2);
    t.strictSame(first, second);
  });

  t.test('nobody else hears anything', async (t) => {
    const run = await createRun();
    const other = await createTestOrganization(api, 'Eavesdroppers');
    const sibling = await createTestSession(api, organization, 'live');
    const path = `/v1/runs/${run}/events`;
    t.equal(refusalOf(await other.owner.get(path)), '404 not_found');
    t.equal(refusalOf(await sibling.candidate.get(path)), '404 not_found');
    t.equal(refusalOf(await organization.hiringManager.get(path)), '403 forbidden');
    const odd = await organization.owner.get(path, { 'last-event-id': 'x' });
    t.equal(refusalOf(odd), '400 invalid_request');
  });

  t.test('a listener who leaves is listened for no longer', async (t) => {
    const run = await createRun();
    const count = async () => {
      const name = `pairwise:run:${organization.id}:${run}`;
      return Number((await api.services.redis.pubsub('NUMSUB', name))[1]);
    };
    const controller = new AbortController();
    const response = await fetch(`${address}/v1/runs/${run}/events`, {
      headers: session.candidate.headers,
      signal: controller.signal,
    });
    t.equal(response.status, 200);
    await until('the subscription', async () => (await count()) === 1);
    controller.abort();
    await until('its end', async () => (await count()) === 0);
    t.pass();
  });

  t.test('a listener who reads slowly gets everything', async (t) => {
    const run = await createRun();
    const { events } = await listen(run);
    const base64 = Buffer.alloc(1024 * 1024).toString('base64');
    const figure: RunEvent = { type: 'figure', figure: { mediaType: 'image/png', base64 } };
    for (let sequence = 1; sequence <= 5; sequence += 1) await append(run, sequence, figure);
    await append(run, 6, finished);
    t.strictSame(
      (await events.rest()).map((one) => one.id),
      [1, 2, 3, 4, 5, 6],
    );
  });
});
