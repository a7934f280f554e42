import { createServer, type Server } from 'node:http';

export interface Check {
  name: string;
  ok: boolean;
  detail?: string;
}

/** The worker serves no user; this answers only whether it lives and is fit to work. */
export function createHealthServer(check: () => Promise<Check[]>): Server {
  return createServer((request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/healthz') send(200, { alive: true });
    else if (request.url !== '/readyz') send(404, { code: 'not_found' });
    else {
      check().then(
        (checks) => {
          const ready = checks.every((one) => one.ok);
          send(ready ? 200 : 503, { ready, checks });
        },
        () => send(503, { ready: false, checks: [] }),
      );
    }
  });
}
