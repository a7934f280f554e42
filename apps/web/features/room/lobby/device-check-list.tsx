'use client';

import { Button, cn, Field, Input } from '@pairwise/ui';
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { RoomSocket } from '../room-connection';
import { keyboardText, type CheckState, type DeviceCheck } from './device-checks.js';
import { useDeviceChecks } from './use-device-checks';

/** Without camera and microphone: only what the room itself needs. */
export function DeviceCheckList({ socket }: { socket: RoomSocket }) {
  const { checks, typed, type, again } = useDeviceChecks(socket);
  return (
    <section aria-labelledby="device-check" className="rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-3 px-4 py-2.5">
        <h3 id="device-check" className="font-semibold">
          Your device
        </h3>
        <Button variant="ghost" size="sm" className="ml-auto" onClick={again}>
          Check again
        </Button>
      </div>
      <div role="status">
        <ul aria-label="Device check" className="divide-y divide-line border-t border-line">
          {checks.map((check) => (
            <CheckLine key={check.name} check={check} />
          ))}
        </ul>
      </div>
      <div className="border-t border-line px-4 py-3">
        <Field
          label="Keyboard test"
          hint={
            <>
              Type <code className="font-mono text-ink">{keyboardText}</code>
            </>
          }
        >
          <Input
            className="font-mono"
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
          />
        </Field>
      </div>
    </section>
  );
}

const looks: Record<CheckState, { icon: LucideIcon; classes: string; word: string }> = {
  passed: { icon: CircleCheck, classes: 'text-success', word: 'Fine' },
  waiting: { icon: CircleDashed, classes: 'text-muted', word: 'Open' },
  warned: { icon: TriangleAlert, classes: 'text-warning', word: 'Could be better' },
  failed: { icon: CircleAlert, classes: 'text-danger', word: 'Needs attention' },
};

function CheckLine({ check: { name, state, text, help } }: { check: DeviceCheck }) {
  const { icon: Icon, classes, word } = looks[state];
  return (
    <li className="flex gap-3 px-4 py-2.5 text-sm">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', classes)} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{name}</span> <span className="sr-only">{word}:</span>{' '}
          <span className="text-muted">{text}</span>
        </p>
        {help ? <p className={cn('mt-0.5', classes)}>{help}</p> : null}
      </div>
    </li>
  );
}
