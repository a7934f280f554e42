'use client';

import type { Room } from '@pairwise/contracts';
import { useEffect } from 'react';
import { forgetLocalCopy, localCopyName } from './local-copy.js';

/** Once an interview is over, this browser keeps nothing of it that the server has. */
export function useForgetEndedRoom(room: Room | null): void {
  const isOver = room?.status === 'ended' || room?.status === 'cancelled';
  const name = room ? localCopyName(room.sessionId, room.me.participantId) : null;
  useEffect(() => {
    if (!isOver || name === null) return;
    forgetLocalCopy(name).catch(() => undefined);
  }, [isOver, name]);
}
