import { advanceClocks, type RoomState } from '@pairwise/contracts';

const changed = (state: RoomState): RoomState => ({ ...state, version: state.version + 1 });

/** The clocks begin to go, or go on after the session was reopened. */
export const startRoom = (state: RoomState, nowMs: number): RoomState =>
  changed({ ...state, since: new Date(nowMs).toISOString(), pause: null });

/** The clocks stop and keep what they show. */
export const endRoom = (state: RoomState, nowMs: number): RoomState =>
  changed({ ...advanceClocks(state, nowMs), since: null, pause: null });
