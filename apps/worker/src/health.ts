import { createServer, type Server } from 'node:http';

export interface Check {
  name: string;
  ok: boolean;
  detail?: string;
}

/**
 * The worker serves no user; this answers whether it lives and is fit to work, and to whoever
 * measures it what its pool holds and where time goes. No candidate's data is in any of it.
 */
export function createHealthServer(measure: () => unknown, check: () => Promise<Check[]>): Server {
  return createServer((request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/healthz') send(200, { alive: true });
    else if (request.url === '/measurements') send(200, measure());
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
