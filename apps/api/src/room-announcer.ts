import type { OrganizationId, RoomAudience, RoomEvent, SessionId } from '@pairwise/contracts';
import { publishRoomEvent } from '@pairwise/queue';
import type { Services } from './services.js';

/**
 * Tells the room, after the change is committed. When Redis is away the change stands all the same:
 * the realtime servers check the status themselves and pages read it again.
 */
export async function announce(
  services: Services,
  room: { organizationId: OrganizationId; sessionId: SessionId },
  event: RoomEvent,
  audience: RoomAudience = 'everyone',
): Promise<void> {
  try {
    const { organizationId, sessionId } = room;
    await publishRoomEvent(services.redis, { organizationId, sessionId, audience, event });
  } catch (cause) {
    services.logger.warn({ err: cause, type: event.type }, 'room event not announced');
  }
}
