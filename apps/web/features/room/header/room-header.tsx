'use client';

import { Badge } from '@pairwise/ui';
import { ArrowLeft } from 'lucide-react';
import { ThemeToggle } from '@/features/shell/theme-toggle';
import { sessionStatusLabels } from '@/lib/labels';
import type { RoomApi } from '../room-api';
import type { RoomSnapshot } from '../use-room';
import type { RoomSocket } from '../room-connection';
import { ConnectionBadge } from './connection-badge';
import { EndButton } from './end-button';
import { MeetingLink } from './meeting-link';
import { ParticipantList } from './participant-list';
import { SaveBadge } from './save-badge';
import { ToolButtons } from '../tools/tool-buttons';
import type { Tools } from '../tools/use-tools';
import { SessionTimer } from './session-timer';

type RoomHeaderProps = { api: RoomApi; snapshot: RoomSnapshot; socket: RoomSocket; tools: Tools };

export function RoomHeader({ api, snapshot, socket, tools }: RoomHeaderProps) {
  const { room } = snapshot;
  const isStaff = api.actor === 'staff';
  const { text, tone } = sessionStatusLabels[room.status];
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line bg-surface px-3 py-2 sm:px-4">
      <div className="flex min-w-0 items-center gap-2.5 max-sm:w-full">
        {isStaff ? (
          <a
            href={`/sessions/${room.sessionId}`}
            aria-label="Back to the session"
            className="rounded-md p-1.5 text-muted outline-none hover:bg-sunken hover:text-ink focus-visible:ring-2 focus-visible:ring-ring"
          >
            <ArrowLeft aria-hidden className="size-4" />
          </a>
        ) : null}
        <h1 className="truncate font-semibold" title={room.title}>
          {room.title}
        </h1>
        {room.kind === 'practice' ? <Badge>Practice</Badge> : <Badge tone={tone}>{text}</Badge>}
      </div>
      <SessionTimer snapshot={snapshot} />
      <MeetingLink url={room.meetingUrl} />
      <div className="ml-auto flex items-center gap-2 sm:gap-3">
        {socket.saves ? (
          <SaveBadge saves={socket.saves} isConnected={socket.connection === 'connected'} />
        ) : null}
        <ConnectionBadge connection={socket.connection} isBrief={socket.saves !== null} />
        <ToolButtons tools={tools} />
        <ParticipantList participants={socket.participants} />
        <ThemeToggle />
        {isStaff && room.status === 'live' ? <EndButton api={api} /> : null}
      </div>
    </header>
  );
}
