import { setTimeout as delay } from 'node:timers/promises';
import { saveMarkSchema, type Saved, type SessionId } from '@pairwise/contracts';
import type { Connection } from '@hocuspocus/server';
import type { UpdateLog } from './update-log.js';

/** Whoever asks without pause is answered ten times a second. */
const ANSWER_GAP_MS = 100;

/**
 * Answers a browser that asks whether what it sent is stored. Messages of one socket are dealt with in
 * order, so all that was sent before the question is in the log's hands by now. However often a
 * browser asks, one answer at a time is on its way, and it is for the latest question.
 */
export class SaveMarks {
  readonly #latest = new WeakMap<Connection, number>();
  readonly #answering = new WeakSet<Connection>();

  constructor(private readonly log: UpdateLog) {}

  /** Anything else that a browser says is passed over. */
  async hear(connection: Connection, sessionId: SessionId, payload: string): Promise<void> {
    const question = parseMark(payload);
    if (question === null) return;
    this.#latest.set(connection, question);
    if (this.#answering.has(connection)) return;
    this.#answering.add(connection);
    try {
      await this.#answerAll(connection, sessionId);
    } finally {
      this.#answering.delete(connection);
    }
  }

  async #answerAll(connection: Connection, sessionId: SessionId): Promise<void> {
    for (;;) {
      const mark = this.#latest.get(connection);
      if (mark === undefined) return;
      this.#latest.delete(connection);
      await this.log.whenStored(sessionId);
      const saved: Saved = { type: 'save.stored', mark, storedAt: new Date().toISOString() };
      connection.sendStateless(JSON.stringify(saved));
      await delay(ANSWER_GAP_MS);
    }
  }
}

function parseMark(payload: string): number | null {
  try {
    return saveMarkSchema.parse(JSON.parse(payload)).mark;
  } catch {
    return null;
  }
}
