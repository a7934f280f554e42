import type {
  ExecutionId,
  ExecutionKind,
  OrganizationId,
  RoomAudience,
  RoomEnvelope,
  RoomEvent,
  RunEvent,
  SessionId,
} from '@pairwise/contracts';
import { appendRunEvent, publishRoomEvent } from '@pairwise/queue';
import type { Logger } from '@pairwise/telemetry';
import type { Redis } from 'ioredis';

export interface RelayTarget {
  organizationId: OrganizationId;
  sessionId: SessionId;
  executionId: ExecutionId;
  kind: ExecutionKind;
  /** Null for what the room is not told of: then only those who ask for the run hear of it. */
  audience: RoomAudience | null;
}

/**
 * Tells everybody who watches, in order. A relay that cannot keep up joins text that waits, and one
 * that cannot reach Redis gives up quietly: the stored result is what counts.
 */
export class EventRelay {
  #sequence = 0;
  #waiting: RunEvent[] = [];
  #sending: Promise<void> | null = null;

  constructor(
    private readonly redis: Redis,
    private readonly target: RelayTarget,
    private readonly logger: Logger,
  ) {}

  push(event: RunEvent): void {
    const last = this.#waiting.at(-1);
    if (event.type === 'output' && last?.type === 'output' && last.stream === event.stream) {
      this.#waiting[this.#waiting.length - 1] = { ...last, text: last.text + event.text };
    } else {
      this.#waiting.push(event);
    }
    this.#sending ??= this.#drain();
  }

  /** Resolves when everything pushed so far has been told, or given up. */
  async settle(): Promise<void> {
    await this.#sending;
  }

  /** The result is stored and can be read. */
  async announceFinished(event: Extract<RunEvent, { type: 'finished' }>): Promise<void> {
    await this.settle();
    const { executionId, kind } = this.target;
    const finished = {
      type: 'execution.finished',
      executionId,
      kind,
      outcome: event.outcome,
    } as const;
    try {
      await this.#send(event, finished);
    } catch (cause) {
      this.#warn(cause);
      for (const envelope of this.#toRoom(finished)) {
        await publishRoomEvent(this.redis, envelope).catch((again: unknown) => this.#warn(again));
      }
    }
  }

  async #drain(): Promise<void> {
    for (let event = this.#waiting.shift(); event !== undefined; event = this.#waiting.shift()) {
      await this.#send(event).catch((cause: unknown) => this.#warn(cause));
    }
    this.#sending = null;
  }

  /** What follows for the room goes out in the same step. */
  async #send(event: RunEvent, ...following: readonly RoomEvent[]): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const { executionId, kind } = this.target;
    const told = { type: 'execution.event', executionId, kind, sequence, event } as const;
    const rooms = [told, ...following].flatMap((one) => this.#toRoom(one));
    await appendRunEvent(this.redis, this.target, { sequence, event }, ...rooms);
  }

  #toRoom(event: RoomEvent): RoomEnvelope[] {
    const { organizationId, sessionId, audience } = this.target;
    return audience === null ? [] : [{ organizationId, sessionId, audience, event }];
  }

  #warn(cause: unknown): void {
    this.logger.warn({ err: cause, executionId: this.target.executionId }, 'event not relayed');
  }
}
