'use client';

import { cn, Skeleton } from '@pairwise/ui';
import { useStickyScroll } from '../results/use-sticky-scroll';
import { ProblemState } from '@/features/shell/problem-state';
import { formatTimeOfDay } from '../words.js';
import type { Message } from './messages.js';

type MessageListProps = {
  /** What screen readers call the conversation. */
  label: string;
  messages: readonly Message[];
  isLoading: boolean;
  /** Why the last reading failed; what had come before stays. */
  problem: unknown;
  onRetry: () => void;
  emptyText: string;
};

/** A conversation, oldest first: my own messages stand on the right. New ones are read aloud. */
export function MessageList(props: MessageListProps) {
  const { label, messages, isLoading, problem, onRetry, emptyText } = props;
  const { ref, onScroll } = useStickyScroll<HTMLDivElement>(messages.length);
  return (
    <div
      ref={ref}
      onScroll={onScroll}
      role="log"
      aria-label={label}
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-y-auto p-3 outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
    >
      {problem ? <ProblemState error={problem} what="The messages" onRetry={onRetry} /> : null}
      {isLoading ? <Skeleton className="h-16" /> : null}
      {!isLoading && !problem && messages.length === 0 ? (
        <p className="py-6 text-center text-sm text-muted">{emptyText}</p>
      ) : null}
      <ul className="flex flex-col gap-2">
        {messages.map((message) => (
          <li key={message.id} className={cn('flex', message.isMine && 'justify-end')}>
            <Bubble message={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bubble({ message: { author, at, text, isMine } }: { message: Message }) {
  return (
    <div
      className={cn(
        'max-w-[85%] rounded-lg px-3 py-2 text-sm',
        isMine ? 'bg-accent-soft' : 'bg-sunken ring-1 ring-line ring-inset',
      )}
    >
      <p className={cn('text-xs', isMine ? 'text-accent-ink' : 'text-muted')}>
        <span className="font-medium">{isMine ? 'You' : author}</span>{' '}
        <time dateTime={at}>{formatTimeOfDay(at)}</time>
      </p>
      <p className="mt-0.5 break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}
