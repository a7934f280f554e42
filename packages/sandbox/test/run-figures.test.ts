import { Buffer } from 'node:buffer';
import t from 'tap';
import { readFigure } from '../src/figure-claim.js';
import { assertNothingLeft, openSandbox, run } from './support/test-sandbox.js';

t.setTimeout(120_000);
const sandbox = openSandbox(t);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('rest')]);

t.test('what begins like a PNG is one, whatever was asked for', async (t) => {
  t.same(readFigure(png, 'png'), { mediaType: 'image/png', bytes: png });
  t.same(readFigure(png, 'svg')?.mediaType, 'image/png');
});

t.test('what looks like SVG is one where it was asked for', async (t) => {
  for (const text of ['<svg></svg>', '<?xml version="1.0"?>\n<svg/>', ' \n<svg viewBox="ü"/>']) {
    t.equal(readFigure(Buffer.from(text), 'svg')?.mediaType, 'image/svg+xml', text);
    t.equal(readFigure(Buffer.from(text), 'png'), null, text);
  }
});

t.test('everything else is no figure', async (t) => {
  const texts = ['', '<html><svg/></html>', '<?xml?><html/>', '<svgish/>', '<svg>\0</svg>', 'x'];
  for (const text of texts) t.equal(readFigure(Buffer.from(text), 'svg'), null, text);
  t.equal(readFigure(Buffer.from('<svg>\xff</svg>', 'latin1'), 'svg'), null, 'not UTF-8');
  t.equal(readFigure(Buffer.from('\uFEFF<svg/>'), 'svg'), null, 'a byte order mark');
});

const source = `
import matplotlib.pyplot as plt
plt.plot([1, 2])
plt.show()
plt.figure(figsize=(2, 1))
`;

t.test('shown figures and those left open arrive in the format that was asked for', async (t) => {
  const asPng = await run(sandbox, source, { environment: 'numpy' });
  t.same(
    asPng.figures.map(({ mediaType }) => mediaType),
    ['image/png', 'image/png'],
  );
  const asSvg = await run(sandbox, source, { environment: 'numpy', figureFormat: 'svg' });
  t.same(
    asSvg.figures.map(({ mediaType }) => mediaType),
    ['image/svg+xml', 'image/svg+xml'],
  );
  t.match(asSvg.figures[0]?.bytes.toString(), /^<\?xml[^]*<svg[^]*<\/svg>\s*$/);
});

t.test('no more than ten figures arrive', async (t) => {
  const many = 'import matplotlib.pyplot as plt\nfor _ in range(12): plt.figure(figsize=(1, 1))';
  const result = await run(sandbox, many, { environment: 'numpy' });
  t.match(result, { outcome: 'succeeded', stderr: 'only the first 10 figures are shown\n' });
  t.equal(result.figures.length, 10);
});

t.test('nothing is left', (t) => assertNothingLeft(t, sandbox));
