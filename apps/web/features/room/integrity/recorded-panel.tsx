'use client';

import { entriesOf } from '../record/entries.js';
import { useRoomControls } from '../room-controls';
import { formatTimeOfDay } from '../words.js';
import { describeFact } from './describe-fact.js';
import { RecordedWords } from './recorded-words';

/** The candidate’s view of what is noted of them, in the words that the interviewers read. */
export function RecordedPanel() {
  const { room, state } = useRoomControls();
  return (
    <div className="flex flex-col gap-5 p-4">
      <RecordedWords room={room} />
      {state.integrity ? <NotedFacts /> : null}
    </div>
  );
}

function NotedFacts() {
  const { record } = useRoomControls();
  const facts = entriesOf(record.entries, 'integrity.noticed');
  return (
    <section aria-label="Noted so far" className="border-t border-line pt-4">
      <h3 className="text-sm font-semibold">Noted so far</h3>
      {facts.length === 0 ? (
        <p className="mt-2 text-sm text-muted">
          {record.isLoading ? 'Reading the record…' : 'Nothing of this kind.'}
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1.5 text-sm">
          {facts.map(({ id, at, actor, content }) => (
            <li key={id} className="flex gap-3">
              <time dateTime={at} className="shrink-0 text-muted tabular-nums">
                {formatTimeOfDay(at)}
              </time>
              <span>
                {actor.name} {describeFact(content.fact)}.
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
