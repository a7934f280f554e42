import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** What stands between one browser and everything else: an HTTP proxy that a test can cut. */
export class Network {
  readonly #sockets = new Set<Duplex>();
  readonly #server = createServer((asked, answer) => this.#forward(asked, answer));
  #isUp = true;

  async listen(): Promise<string> {
    this.#server.on('connection', (socket: net.Socket) => this.#hold(socket));
    this.#server.on('connect', (asked: IncomingMessage, near: Duplex, head: Buffer) =>
      this.#tunnel(asked, near, head),
    );
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as net.AddressInfo).port}`;
  }

  /** Everything that is open breaks, and nothing new gets through. */
  cut(): void {
    this.#isUp = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isUp = true;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #hold(socket: Duplex): void {
    if (!this.#isUp) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #forward(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers } = asked;
    const far = request(asked.url ?? '', { method, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    far.on('socket', (socket) => this.#hold(socket));
    far.on('error', () => answer.destroy());
    answer.on('close', () => far.destroy());
    asked.pipe(far);
  }

  /** Sockets of the room come this way. */
  #tunnel(asked: IncomingMessage, near: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(`http://${asked.url ?? ''}`);
    const far = net.connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.write(head);
      near.pipe(far).pipe(near);
    });
    this.#hold(far);
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }
}

export async function createNetwork(t: Teardown): Promise<{ network: Network; proxyUrl: string }> {
  const network = new Network();
  const proxyUrl = await network.listen();
  t.teardown(() => network.close());
  return { network, proxyUrl };
}
