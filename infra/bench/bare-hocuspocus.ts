import { createServer } from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

/** What one would write first: the library as it comes, which keeps and checks nothing. */
const hocuspocus = new Hocuspocus({ quiet: true });
const sockets = new WebSocketServer({ noServer: true });
const http = createServer((_request, response) => response.end('ready'));
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (client) => {
    const connection = hocuspocus.handleConnection(client, new Request('http://bare/'));
    client.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
    client.on('close', (code, reason) =>
      connection.handleClose({ code, reason: reason.toString() }),
    );
  });
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
