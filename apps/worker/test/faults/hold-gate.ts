import { once } from 'node:events';
import net from 'node:net';
import type { Test } from 'tap';

/**
 * A connection to a real service on which a test can hold back what is sent: nothing breaks, and
 * nothing arrives.
 */
export class HoldGate {
  readonly #sockets = new Set<net.Socket>();
  readonly #held = new Set<net.Socket>();
  readonly #server: net.Server;
  #pattern: RegExp | null = null;

  private constructor(private readonly target: net.NetConnectOpts) {
    this.#server = net.createServer((near) => this.#pass(near));
  }

  static async start(t: Test, target: net.NetConnectOpts): Promise<HoldGate> {
    const gate = new HoldGate(target);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    t.teardown(async () => {
      for (const socket of gate.#sockets) socket.destroy();
      gate.#server.close();
      await once(gate.#server, 'close');
    });
    return gate;
  }

  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** How many connections are held at this moment. */
  get heldCount(): number {
    return this.#held.size;
  }

  /** From now on, whatever matches is held, and all that follows it on its connection. */
  hold(pattern: RegExp): void {
    this.#pattern = pattern;
  }

  #pass(near: net.Socket): void {
    const far = net.connect(this.target);
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#held.delete(near);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      if (this.#pattern?.test(chunk.toString('latin1')) === true) this.#held.add(near);
      if (!this.#held.has(near)) far.write(chunk);
    });
    far.pipe(near);
  }
}
