import { setTimeout as delay } from 'node:timers/promises';
import { runEventSchema, type ExecutionId, type RunEvent } from '@pairwise/contracts';
import type { Client } from './client.js';
import { readServerSentEvents } from './server-sent-events.js';

const RETRY_MS = 200;

/**
 * Hands out what a run says while it runs, until it has finished. `onRestart` tells that its worker
 * was lost and another has begun it anew. Throws when the server refuses or does not answer.
 */
export async function followRun(
  client: Client,
  id: ExecutionId,
  listen: { onEvent: (event: RunEvent) => void; onRestart: () => void },
): Promise<void> {
  let last = 0;
  for (;;) {
    const body = await client.openStream(`/runs/${id}/events`, last);
    for await (const one of readServerSentEvents(body)) {
      const sequence = Number(one.id);
      const event = runEventSchema.parse(JSON.parse(one.data));
      if (sequence <= last) listen.onRestart();
      last = sequence;
      listen.onEvent(event);
      if (event.type === 'finished') return;
    }
    await delay(RETRY_MS);
  }
}
