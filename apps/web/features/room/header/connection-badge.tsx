'use client';

import { cn } from '@pairwise/ui';
import { LoaderCircle, Wifi } from 'lucide-react';
import { connectionWords, type ConnectionState } from '../connection.js';

type ConnectionBadgeProps = {
  connection: ConnectionState;
  /** Another badge says what becomes of the edits. */
  isBrief: boolean;
};

export function ConnectionBadge({ connection, isBrief }: ConnectionBadgeProps) {
  const isConnected = connection === 'connected';
  const isPlain = isConnected || isBrief;
  const Icon = isConnected ? Wifi : LoaderCircle;
  return (
    <p
      role="status"
      aria-label="Connection"
      className={cn(
        'flex items-center gap-1.5 text-xs',
        isPlain
          ? 'text-muted'
          : 'rounded-full bg-warning-soft px-2.5 py-1 font-medium text-warning',
      )}
    >
      <Icon
        aria-hidden
        className={cn('size-3.5', isConnected ? '' : 'animate-spin motion-reduce:animate-none')}
      />
      <span className={isPlain ? 'max-md:sr-only' : ''}>
        {isBrief && connection === 'reconnecting' ? 'Reconnecting…' : connectionWords[connection]}
      </span>
    </p>
  );
}
