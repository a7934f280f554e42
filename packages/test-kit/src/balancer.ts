import { once } from 'node:events';
import net from 'node:net';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** One port before several servers: each connection goes to the next one that answers. */
export async function startBalancer(
  t: Teardown,
  port: number,
  targetPorts: readonly number[],
): Promise<void> {
  let turn = 0;
  const sockets = new Set<net.Socket>();
  const pass = (near: net.Socket, triesLeft: number): void => {
    const target = targetPorts[turn % targetPorts.length] ?? 0;
    turn += 1;
    const far = net.connect(target, '127.0.0.1');
    sockets.add(far);
    let hasAnswered = false;
    far.once('connect', () => {
      hasAnswered = true;
      near.pipe(far).pipe(near);
    });
    far.on('error', () => undefined);
    far.on('close', () => {
      sockets.delete(far);
      if (hasAnswered || triesLeft === 0) near.destroy();
      else pass(near, triesLeft - 1);
    });
    near.on('close', () => far.destroy());
  };
  const server = net.createServer((near) => {
    sockets.add(near);
    near.on('error', () => near.destroy());
    near.on('close', () => sockets.delete(near));
    pass(near, targetPorts.length);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
}
