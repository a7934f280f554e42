import { roomEnvelopeSchema, type RoomEnvelope } from '@pairwise/contracts';
import type { Redis } from 'ioredis';

export const ROOM_CHANNEL = 'pairwise:rooms';

/** Tells every realtime process. Nobody listening is no error: clients read the state again. */
export async function publishRoomEvent(redis: Redis, envelope: RoomEnvelope): Promise<void> {
  await redis.publish(ROOM_CHANNEL, JSON.stringify(roomEnvelopeSchema.parse(envelope)));
}

/** `connection` is used for subscribing alone, as Redis demands. */
export async function subscribeToRooms(
  connection: Redis,
  listen: (envelope: RoomEnvelope) => void,
  onMalformed: (cause: unknown) => void,
): Promise<void> {
  connection.on('message', (channel, text) => {
    if (channel !== ROOM_CHANNEL) return;
    try {
      listen(roomEnvelopeSchema.parse(JSON.parse(text)));
    } catch (cause) {
      onMalformed(cause);
    }
  });
  await connection.subscribe(ROOM_CHANNEL);
}
