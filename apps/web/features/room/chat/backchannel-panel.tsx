'use client';

import { useRoomControls } from '../room-controls';
import { MessageForm } from './message-form';
import { MessageList } from './message-list';
import type { Backchannel } from './use-backchannel';

export function BackchannelPanel({ backchannel }: { backchannel: Backchannel }) {
  const { room, record, send } = useRoomControls();
  return (
    <section aria-label="Among interviewers" className="flex min-h-0 flex-1 flex-col">
      <p className="shrink-0 border-b border-line px-4 py-2 text-sm text-muted">
        Only interviewers read this, also after the end.
      </p>
      <MessageList
        label="Messages among interviewers"
        messages={backchannel.messages}
        isLoading={record.isLoading}
        problem={record.problem}
        onRetry={record.refresh}
        emptyText="Nothing was said here yet."
      />
      {room.status === 'cancelled' ? null : (
        <MessageForm
          label="Message to the other interviewers"
          placeholder="To the other interviewers"
          draftName={backchannel.name}
          onSend={(text) => send({ type: 'backchannel.say', text })}
        />
      )}
    </section>
  );
}
