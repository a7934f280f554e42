import { once } from 'node:events';
import net from 'node:net';

/** One person's way to a server, which a drill can cut, put to sleep, or lead elsewhere. */
export class Wire {
  readonly #sockets = new Set<net.Socket>();
  readonly #server = net.createServer((near) => this.#pass(near));
  #isOpen = true;

  constructor(private targetPort: number) {}

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as net.AddressInfo).port;
  }

  cut(): void {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isOpen = true;
  }

  /** Nothing passes any more, and neither side is told: as when a lid is closed. */
  sleep(): void {
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  /** What slept is found dead. */
  wake(): void {
    this.cut();
    this.mend();
  }

  leadTo(targetPort: number): void {
    this.targetPort = targetPort;
    this.wake();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(near: net.Socket): void {
    if (!this.#isOpen) {
      near.destroy();
      return;
    }
    const far = net.connect(this.targetPort, '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }
}
