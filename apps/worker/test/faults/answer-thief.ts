import { once } from 'node:events';
import net from 'node:net';
import type { Test } from 'tap';

/**
 * A way to Postgres that breaks once, in the worst moment: the commit of a result has arrived and
 * was carried out, and the answer never comes back.
 */
export class AnswerThief {
  readonly #sockets = new Set<net.Socket>();
  readonly #server = net.createServer((near) => this.#pass(near));
  #stolenCount = 0;

  private constructor(private readonly target: URL) {}

  static async start(t: Test, databaseUrl: string): Promise<AnswerThief> {
    const thief = new AnswerThief(new URL(databaseUrl));
    thief.#server.listen(0, '127.0.0.1');
    await once(thief.#server, 'listening');
    t.teardown(async () => {
      for (const socket of thief.#sockets) socket.destroy();
      thief.#server.close();
      await once(thief.#server, 'close');
    });
    return thief;
  }

  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.#server.address() as net.AddressInfo).port);
    return url.href;
  }

  get stolenCount(): number {
    return this.#stolenCount;
  }

  #pass(near: net.Socket): void {
    const far = net.connect(Number(this.target.port), this.target.hostname);
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    let hasResult = false;
    let isStealing = false;
    near.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      // The name of the prepared statement, which every use of it carries.
      hasResult ||= text.includes('execution_finish\0');
      isStealing ||= hasResult && text.includes('COMMIT') && this.#stolenCount === 0;
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (!isStealing) {
        near.write(chunk);
        return;
      }
      this.#stolenCount += 1;
      near.destroy();
    });
  }
}
