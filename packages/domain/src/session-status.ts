import type { SessionStatus } from '@pairwise/contracts';

export type SessionAction = 'start' | 'end' | 'cancel' | 'reopen';

const transitions: Record<SessionAction, { from: SessionStatus; to: SessionStatus }> = {
  start: { from: 'pending', to: 'live' },
  end: { from: 'live', to: 'ended' },
  cancel: { from: 'pending', to: 'cancelled' },
  reopen: { from: 'ended', to: 'live' },
};

/** Where an action starts and leads; whether it applies is decided by the row's update. */
export const transitionOf = (action: SessionAction): { from: SessionStatus; to: SessionStatus } =>
  transitions[action];

/** Who may change the shared text and run code in which state. */
export function mayWork(role: 'staff' | 'candidate', status: SessionStatus): boolean {
  switch (status) {
    case 'live':
      return true;
    case 'pending':
      return role === 'staff';
    case 'ended':
    case 'cancelled':
      return false;
  }
}

/** As `mayWork`, for the shared text: an interviewer can lock it for the candidate. */
export const mayEdit = (
  role: 'staff' | 'candidate',
  room: { status: SessionStatus; isLocked: boolean },
): boolean => mayWork(role, room.status) && !(role === 'candidate' && room.isLocked);
