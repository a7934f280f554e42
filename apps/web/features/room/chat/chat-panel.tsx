'use client';

import { useRoomControls } from '../room-controls';
import { MessageForm } from './message-form';
import { MessageList } from './message-list';
import { messagesOf } from './messages.js';

/** What candidate and interviewers write to one another, before the start and while it runs. */
export function ChatPanel() {
  const { api, room, record, send } = useRoomControls();
  const isCandidate = api.actor === 'candidate';
  const isOpen = room.status === 'pending' || room.status === 'live';
  const partner = isCandidate ? 'the interviewers' : room.candidateName;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <MessageList
        label="Chat"
        messages={messagesOf(record.entries, 'chat.said', room.me.participantId)}
        isLoading={record.isLoading}
        problem={record.problem}
        onRetry={record.refresh}
        emptyText={`Nothing written yet. What you write here, ${partner} and everybody else in the room can read.`}
      />
      {isOpen ? (
        <MessageForm
          label="Message to everybody"
          placeholder="Write to everybody"
          draftName={`${room.sessionId}.${room.me.participantId}.chat`}
          onSend={(text) => send({ type: 'chat.say', text })}
        />
      ) : (
        <p className="border-t border-line p-3 text-sm text-muted">
          The interview is over: nothing can be added.
        </p>
      )}
    </div>
  );
}
