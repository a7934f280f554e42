import { Writable } from 'node:stream';
import t from 'tap';
import { createLogger } from '../src/index.js';

function createMemoryLog() {
  const chunks: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const lines = () =>
    chunks
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { destination, lines, text: () => chunks.join('') };
}

t.test('one line of JSON per event, with the name of the service', async (t) => {
  const log = createMemoryLog();
  const logger = createLogger('api', { destination: log.destination });
  logger.debug('not at this level');
  logger.info({ executionId: 'e1' }, 'two\nlines');
  t.match(log.lines(), [{ name: 'api', level: 30, executionId: 'e1', msg: 'two\nlines' }]);
  t.equal(log.lines().length, 1);
});

t.test('secrets and sources are cut out wherever they usually stand', async (t) => {
  const log = createMemoryLog();
  const logger = createLogger('api', { level: 'debug', destination: log.destination });
  const secret = 'hunter2';
  logger.info({
    req: { headers: { authorization: secret, cookie: secret } },
    res: { headers: { 'set-cookie': secret } },
  });
  const names = ['password', 'token', 'ticket', 'key', 'secret', 'files', 'stdin', 'body'];
  for (const name of [...names, 'cookie', 'authorization']) {
    logger.info({ input: { [name]: secret } });
    logger.child({ request: { [name]: secret } }).warn('child');
  }
  t.notMatch(log.text(), secret);
  t.match(log.text(), '[redacted]');
});
