'use client';

import { cn } from '@pairwise/ui';
import { LoaderCircle, Wifi } from 'lucide-react';
import { connectionWords, type ConnectionState } from '../connection.js';

export function ConnectionBadge({ connection }: { connection: ConnectionState }) {
  const isConnected = connection === 'connected';
  const Icon = isConnected ? Wifi : LoaderCircle;
  return (
    <p
      role="status"
      aria-label="Connection"
      className={cn(
        'flex items-center gap-1.5 text-xs',
        isConnected
          ? 'text-muted'
          : 'rounded-full bg-warning-soft px-2.5 py-1 font-medium text-warning',
      )}
    >
      <Icon
        aria-hidden
        className={cn('size-3.5', isConnected ? '' : 'animate-spin motion-reduce:animate-none')}
      />
      <span className={isConnected ? 'max-md:sr-only' : ''}>{connectionWords[connection]}</span>
    </p>
  );
}
