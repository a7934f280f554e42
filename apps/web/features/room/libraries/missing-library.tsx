'use client';

import type { RoomQuestion } from '@pairwise/contracts';
import { PackageX } from 'lucide-react';
import { useRoomControls } from '../room-controls';
import type { RunView } from '../run-view.js';
import { AskButton } from './ask-button';
import { isAmong, libraryOfModule, type KnownLibrary } from './known-libraries.js';
import { requestStatus } from './requests.js';
import { missingModuleOf } from './missing-module.js';
import { useEnvironments } from './use-environments';

type MissingLibraryProps = { run: RunView; question: RoomQuestion };

const stderrOf = ({ parts }: RunView): string =>
  parts
    .filter(({ stream }) => stream === 'stderr')
    .map(({ text }) => text)
    .join('');

/** Says of a run that failed for want of a library what can be done about it. */
export function MissingLibrary({ run, question }: MissingLibraryProps) {
  const module = run.outcome === 'raised' ? missingModuleOf(stderrOf(run)) : null;
  const library = module === null ? null : libraryOfModule(module);
  if (library === null) return null;
  return <Missing library={library} question={question} />;
}

function Missing({ library, question }: { library: KnownLibrary; question: RoomQuestion }) {
  const { api, room, state, record } = useRoomControls();
  const environments = useEnvironments(api).data;
  if (environments === undefined) return null;
  const here = environments.find(({ name }) => name === question.environment)?.libraries ?? [];
  const isOffered = environments.some((one) => one.isAvailable && isAmong(library, one.libraries));
  const wish = { questionId: question.id, library: library.name };
  const status = requestStatus(state, record.entries, wish);
  const mayAsk = api.actor === 'candidate' && room.status === 'live' && isOffered;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-sunken px-3 py-2 text-sm"
    >
      <PackageX aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-48">
        {missingWords(library.name, {
          ...{ isHere: isAmong(library, here), isOffered },
          isInvited: mayAsk && status === 'none',
        })}
      </p>
      {mayAsk && !isAmong(library, here) ? (
        <AskButton questionId={question.id} library={library.name} />
      ) : null}
    </div>
  );
}

type Standing = { isHere: boolean; isOffered: boolean; isInvited: boolean };

function missingWords(name: string, { isHere, isOffered, isInvited }: Standing): string {
  if (isHere) return `${name} is among this room’s libraries now. Run again.`;
  if (!isOffered) return `${name} is not installed here. Use what the room has.`;
  const wish = isInvited ? ' Ask for it.' : '';
  return `${name} is not among this room’s libraries yet.${wish}`;
}
