import { actorRoleSchema, sourceFilesSchema } from '@pairwise/contracts';
import { consoles, type ClaimedExecution, type Database } from '@pairwise/db';
import { emptyResult } from '../empty-result.js';
import type { EventRelay } from '../event-relay.js';
import type { Performed } from '../execution-input.js';
import type { Fence, Lease } from '../lease.js';
import { ConsoleSession } from './console-session.js';
import type { EntryStore } from './entry-store.js';

/** What was computed in a console went with the worker that held it. */
export async function isLost(db: Database, fence: Fence): Promise<boolean> {
  if (fence.attempt === 1) return false;
  return db.withTenant(fence.organizationId, (tx) => consoles.hasEntries(tx, fence.id));
}

export function lostConsole(): Performed {
  const outcomeMessage = 'The console was lost through a fault on our side. Start it again.';
  return { result: { ...emptyResult('system_error'), outcomeMessage }, failure: null };
}

export function openConsole(
  row: ClaimedExecution,
  { lease, relay }: { lease: Lease; relay: EventRelay },
  entries: EntryStore,
): ConsoleSession {
  const { files, runId, requestedByName, requestedByRole } = row;
  const source = runId === null ? '' : sourceFilesSchema.parse(files)['main.py'];
  return new ConsoleSession({
    program: {
      source: source ?? '',
      by: requestedByName,
      byRole: actorRoleSchema.parse(requestedByRole),
    },
    tell: (event) => {
      if (lease.maySpeak) relay.push(event);
    },
    store: entries.add,
    stop: () => lease.cancel(),
  });
}
