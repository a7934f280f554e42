import { once } from 'node:events';
import net from 'node:net';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** A real connection to a real service that a test can cut and give back. */
export class TcpGate {
  readonly #sockets = new Set<net.Socket>();
  readonly #server: net.Server;
  #isOpen = true;

  constructor(private readonly target: { host: string; port: number } | { path: string }) {
    this.#server = net.createServer((socket) => this.#pass(socket));
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** Cuts what is connected and turns new connections away. */
  shut(): void {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#isOpen = true;
  }

  async close(): Promise<void> {
    this.shut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(near: net.Socket): void {
    if (!this.#isOpen) {
      near.destroy();
      return;
    }
    const far = net.connect(this.target);
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

/** A gate in front of the service at `url`, and the address that leads through it. */
export async function createGate(
  t: Teardown,
  url: string,
): Promise<{ gate: TcpGate; url: string }> {
  const through = new URL(url);
  const gate = new TcpGate({ host: through.hostname, port: Number(through.port) });
  through.hostname = '127.0.0.1';
  through.port = String(await gate.listen());
  t.teardown(() => gate.close());
  return { gate, url: through.href };
}
