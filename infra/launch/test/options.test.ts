import t from 'tap';
import { LaunchFailure } from '../failure.js';
import { parseOptions } from '../options.js';

t.test('without flags the public port is 3000 and questions may be asked', async (t) => {
  t.same(parseOptions(['start'], {}), {
    command: 'start',
    isUnattended: false,
    isDryRun: false,
    publicPort: 3000,
    words: [],
  });
});

t.test('--yes and a build server both mean that nobody is asked', async (t) => {
  t.ok(parseOptions(['start', '--yes'], {}).isUnattended);
  t.ok(parseOptions(['test'], { CI: 'true' }).isUnattended);
  t.notOk(parseOptions(['test'], { CI: 'false' }).isUnattended);
  t.notOk(parseOptions(['test'], { CI: '' }).isUnattended);
});

t.test('the flag for the port wins over the variable', async (t) => {
  t.equal(parseOptions(['start'], { PORT: '4000' }).publicPort, 4000);
  t.equal(parseOptions(['start', '--port', '5000'], { PORT: '4000' }).publicPort, 5000);
});

t.test('what runs parts takes their names, what starts everything takes none', async (t) => {
  t.same(parseOptions(['bench', 'runs'], {}).words, ['runs']);
  t.same(parseOptions(['hostile', 'a1', 'b2'], {}).words, ['a1', 'b2']);
  t.same(parseOptions(['test', 'a.test.ts', 'b.test.ts'], {}).words, ['a.test.ts', 'b.test.ts']);
  t.throws(() => parseOptions(['start', 'a.test.ts'], {}), LaunchFailure);
});

for (const args of [
  [],
  ['stop'],
  ['start', '--port', '0'],
  ['start', '--port', '80 '],
  ['start', '--no'],
]) {
  t.test(`refuses "${args.join(' ')}"`, async (t) => {
    t.throws(() => parseOptions(args, {}), LaunchFailure);
  });
}
