import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import {
  roomDocumentName,
  roomEventSchema,
  type BuiltInEnvironmentName,
  type Outcome,
  type QuestionId,
  type RoomEvent,
  type SessionId,
} from '@pairwise/contracts';
import WebSocket from 'ws';
import type { BenchClient, Instance } from './instance.js';

export interface Timed {
  readonly id: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly acceptedMs: number;
  /** How long after it was printed each stamped line arrived. */
  readonly outputDelaysMs: readonly number[];
}

/**
 * A participant of one room: asks for executions over HTTP and hears of them on the room's socket,
 * through the same proxy as a browser. `execution.finished` comes once the result is stored.
 */
export class BenchRoom {
  readonly #listeners = new Map<string, (event: RoomEvent, atEpochMs: number) => void>();
  readonly #early = new Map<string, { event: RoomEvent; atEpochMs: number }[]>();

  private constructor(
    private readonly client: BenchClient,
    readonly sessionId: SessionId,
    private readonly close: () => void,
  ) {}

  static async open(
    instance: Instance,
    client: BenchClient,
    questionIds: readonly QuestionId[],
  ): Promise<BenchRoom> {
    const sessionId = await client.createSession(questionIds);
    const socket = new HocuspocusProviderWebsocket({
      url: `${instance.BENCH_PUBLIC_URL.replace('http', 'ws')}/sync`,
      WebSocketPolyfill: originSocket(instance.BENCH_PUBLIC_URL),
    });
    const provider = new HocuspocusProvider({
      name: roomDocumentName(sessionId, 'events'),
      websocketProvider: socket,
      token: () => client.createTicket(sessionId),
    });
    const room = new BenchRoom(client, sessionId, () => {
      provider.destroy();
      socket.destroy();
    });
    provider.on('stateless', ({ payload }: { payload: string }) => {
      room.#hear(
        roomEventSchema.parse(JSON.parse(payload)),
        performance.timeOrigin + performance.now(),
      );
    });
    const opened = new Promise<void>((resolve) => provider.on('synced', () => resolve()));
    provider.attach();
    await opened;
    return room;
  }

  run(environment: BuiltInEnvironmentName, source: string): Promise<Timed> {
    return this.#time(() => this.client.createRun(this.sessionId, environment, source));
  }

  submit(questionId: QuestionId, source: string): Promise<Timed> {
    return this.#time(() => this.client.createSubmission(this.sessionId, questionId, source));
  }

  async end(): Promise<void> {
    this.close();
    await this.client.endSession(this.sessionId);
  }

  async #time(create: () => Promise<string>): Promise<Timed> {
    const startedAt = performance.now();
    const id = await create();
    const acceptedMs = performance.now() - startedAt;
    const outputDelaysMs: number[] = [];
    return new Promise((resolve) => {
      const listen = (event: RoomEvent, atEpochMs: number): void => {
        if (event.type === 'execution.event') {
          outputDelaysMs.push(...delaysOf(event, atEpochMs));
        } else if (event.type === 'execution.finished') {
          this.#listeners.delete(id);
          const durationMs = atEpochMs - performance.timeOrigin - startedAt;
          resolve({ id, durationMs, acceptedMs, outcome: event.outcome, outputDelaysMs });
        }
      };
      this.#listeners.set(id, listen);
      for (const { event, atEpochMs } of this.#early.get(id) ?? []) listen(event, atEpochMs);
      this.#early.delete(id);
    });
  }

  /** A quick run can end before the answer that names it has been read. */
  #hear(event: RoomEvent, atEpochMs: number): void {
    if (!('executionId' in event)) return;
    const listener = this.#listeners.get(event.executionId);
    if (listener !== undefined) {
      listener(event, atEpochMs);
      return;
    }
    const early = this.#early.get(event.executionId) ?? [];
    this.#early.set(event.executionId, [...early, { event, atEpochMs }]);
  }
}

/** Lines such as `@1763712000.123456` carry the moment at which they were printed, in seconds. */
function delaysOf(event: Extract<RoomEvent, { type: 'execution.event' }>, atEpochMs: number) {
  if (event.event.type !== 'output') return [];
  const stamps = event.event.text.matchAll(/^@(\d+\.\d+)$/gm);
  return [...stamps].map(([, seconds]) => atEpochMs - Number(seconds) * 1_000);
}

/** The room server asks where a page comes from, and only browsers say so by themselves. */
function originSocket(origin: string): new (address: string) => WebSocket {
  return class extends WebSocket {
    constructor(address: string) {
      super(address, { origin });
    }
  };
}
