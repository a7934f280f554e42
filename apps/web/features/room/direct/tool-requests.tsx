'use client';

import type { EnvironmentName, ToolRequest } from '@pairwise/contracts';
import { environmentNameSchema } from '@pairwise/contracts';
import { Button, Field, Select } from '@pairwise/ui';
import { useState } from 'react';
import { problemText } from '@/lib/api';
import { useEnvironments } from '../libraries/use-environments';
import { useRoomControls } from '../room-controls';
import { environmentFor, selectable } from './environment-for.js';

/** What the candidate would like to use, until somebody answers. */
export function ToolRequests() {
  const { state } = useRoomControls();
  return (
    <div role="status">
      {state.toolRequests.map((request) => (
        <ToolRequestLine key={request.entryId} request={request} />
      ))}
    </div>
  );
}

function ToolRequestLine({ request }: { request: ToolRequest }) {
  const { api, room, state, send } = useRoomControls();
  const { data, error } = useEnvironments(api);
  const [chosen, choose] = useState<EnvironmentName | null>(null);
  const [isBusy, setBusy] = useState(false);
  const question = room.questions.find(({ id }) => id === request.questionId);
  if (question === undefined) return null;
  const all = data ?? [];
  const present = state.environments[question.id] ?? question.environment;
  const environment = chosen ?? environmentFor(request.library, present, all)?.name ?? null;

  const answer = async (granted: EnvironmentName | null): Promise<void> => {
    setBusy(true);
    await send({ type: 'tool.answer', entryId: request.entryId, environment: granted });
    setBusy(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-accent-soft px-4 py-1.5 text-sm text-accent-ink">
      <p className="min-w-0 flex-1 basis-60 break-words">
        <strong className="font-semibold">
          {room.candidateName} asks for {request.library}
        </strong>{' '}
        in “{question.title}”. {error ? problemText(error) : null}
        {data && environment === null
          ? 'No environment here has it and all of the present one.'
          : null}
      </p>
      <Field label="Environment to switch to" hideLabel>
        <Select
          className="w-44"
          disabled={all.length === 0}
          value={environment ?? ''}
          onChange={({ target }) => choose(environmentNameSchema.parse(target.value))}
        >
          {environment === null ? <option value="">Choose one</option> : null}
          {selectable(all).map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="sm"
        disabled={environment === null}
        loading={isBusy}
        onClick={() => void answer(environment)}
      >
        Grant
      </Button>
      <Button size="sm" variant="secondary" disabled={isBusy} onClick={() => void answer(null)}>
        Refuse
      </Button>
    </div>
  );
}
