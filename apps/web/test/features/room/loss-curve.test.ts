import { test } from 'tap';
import { appendOutput } from '../../../features/room/output-parts.js';
import { LossFollower } from '../../../features/room/results/loss/follow-output.js';
import { layOut, ticksOf } from '../../../features/room/results/loss/loss-chart.js';
import { readLossLine } from '../../../features/room/results/loss/loss-line.js';
import { LossReader, type LossRecord } from '../../../features/room/results/loss/loss-reader.js';
import { rowsOf } from '../../../features/room/results/loss/loss-rows.js';
import { describeGaps, describeSeries } from '../../../features/room/results/loss/loss-words.js';
import { mentionsLoss } from '../../../features/room/results/loss/mentions-loss.js';

const box = { left: 50, top: 10, width: 300, height: 100 };
const valuesIn = (line: string) =>
  readLossLine(line)?.values.map(({ name, value }) => `${name} ${value}`) ?? [];

function read(text: string, pieceLength = text.length): LossRecord {
  const reader = new LossReader();
  for (let start = 0; start < text.length; start += pieceLength) {
    reader.push('stdout', text.slice(start, start + pieceLength));
  }
  reader.end();
  const record = reader.record();
  if (!record) throw new Error('There is no curve.');
  return record;
}

const told = ({ axis, series }: LossRecord) => series.map((one) => describeSeries(one, axis));

test('losses are found as people print them', (t) => {
  t.strictSame(valuesIn('loss=0.123'), ['loss 0.123']);
  t.strictSame(valuesIn('loss: 0.123'), ['loss 0.123']);
  t.strictSame(valuesIn('step 3 train_loss=1e-3 val_loss = 2.5'), [
    'train_loss 0.001',
    'val_loss 2.5',
  ]);
  t.strictSame(valuesIn('Epoch [1/5], Step [10/60], Loss: 2.3051'), ['loss 2.3051']);
  t.strictSame(valuesIn('Validation loss: tensor(0.25, grad_fn=<X>)'), ['validation_loss 0.25']);
  t.strictSame(valuesIn('loss=nan loss_scale=3'), ['loss NaN']);
  t.strictSame(valuesIn("{'loss': 0.5}"), [], 'quoted keys are data, not a report');
  t.strictSame(valuesIn('train/loss=-inf, done.'), ['train/loss -Infinity']);
  t.strictSame(valuesIn('The loss: 0.5. Next'), ['loss 0.5']);
  t.strictSame(valuesIn('loss=1e999 xloss=1.2.3 loss=abc loss=3kg glossary=1'), ['loss Infinity']);
  t.match(readLossLine('epoch=2 step=30 loss=1'), { step: 30, epoch: 2 });
  t.match(readLossLine('Epoch [2/5], Step [10/60], Loss: 1'), { step: 10, epoch: 2 });
  t.match(readLossLine(' 10%|█  | 10/100 [00:01<00:09, 8it/s, loss=0.5]'), { step: 10 });
  t.match(readLossLine('10/10 ━━ 1s 5ms/step - loss: 0.5'), { step: null, epoch: null });
  t.end();
});

test('pieces of whatever size give the same curve', (t) => {
  const text = Array.from({ length: 50 }, (_, i) => `step=${i} loss=${1 / (i + 1)}\n`).join('');
  const whole = told(read(text));
  t.strictSame(whole, ['loss: 50 values from 1 to 0.02, lowest 0.02 at step 49.']);
  for (const length of [1, 3, 7, 64]) t.strictSame(told(read(text, length)), whole, `${length}`);
  t.end();
});

test('a progress bar that draws itself again counts each step once', (t) => {
  const frames = [1, 1, 2, 2, 3].map((n) => `\r ${n}|# | ${n}/3 [00:01<00:01, loss=0.${9 - n}]`);
  const record = read(frames.join(''));
  t.equal(record.axis, 'step');
  t.strictSame(told(record), ['loss: 3 values from 0.8 to 0.6, lowest 0.6 at step 3.']);
  t.end();
});

test('the axis is what every series tells in rising order', (t) => {
  const lines = (write: (index: number) => string) => [0, 1, 2, 3].map(write).join('\n');
  t.equal(read(lines((i) => `epoch ${i}: loss=1 val_loss=2`)).axis, 'epoch');
  t.equal(read(lines((i) => `epoch ${i >> 1} step ${i % 2}: loss=1`)).axis, 'order');
  t.equal(read(lines((i) => `loss=${i}`)).axis, 'order');
  t.equal(read(lines((i) => `Epoch ${i}/4\nloss: 1`)).axis, 'epoch', 'told a line above');
  t.equal(read(`${lines((i) => `step=${i} loss=1`)}\nval_loss=3`).axis, 'order');
  t.end();
});

test('there is no curve of two points, nor of more than four series', (t) => {
  const reader = new LossReader();
  reader.push('stdout', 'loss=1\nloss=2\nnot a loss\n');
  t.equal(reader.record(), null);
  reader.push('stderr', 'loss=3\n');
  t.equal(reader.record()?.series.length, 1);
  reader.push('stdout', 'a_loss=1 b_loss=1 c_loss=1 d_loss=1 e_loss=1\n');
  t.match(reader.record(), { hasMoreSeries: true });
  t.equal(reader.record()?.series.length, 4);
  t.end();
});

test('NaN and infinity are gaps, and said in words', (t) => {
  const record = read('loss=3\nloss=2\nloss=nan\nloss=inf\nloss=nan\nloss=1\n');
  const [series] = record.series;
  if (!series) throw new Error('There is no series.');
  t.equal(
    describeGaps(series, record.axis),
    'loss: 2 NaN and 1 infinite values are gaps, the first at line 3.',
  );
  t.equal(describeSeries(series, record.axis), 'loss: 6 values from 3 to 1, lowest 1 at line 6.');
  const [path = ''] = layOut(record, box).paths;
  t.equal(path.match(/M/g)?.length, 2, 'two lines');
  t.notMatch(path, /NaN|Infinity/);
  const lost = layOut(read('loss=nan\n'.repeat(3)), box);
  t.strictSame(lost.paths, [''], 'nothing to draw');
  t.end();
});

test('a million lines give a bounded curve that keeps its outline, in seconds', (t) => {
  const reader = new LossReader();
  const start = performance.now();
  for (let chunk = 0; chunk < 1_000; chunk += 1) {
    let text = '';
    for (let line = 0; line < 1_000; line += 1) {
      const step = chunk * 1_000 + line;
      text += `step=${step} loss=${step === 123_456 ? 99 : 1 + (step % 7) / 10}\n`;
    }
    reader.push('stdout', text);
  }
  const tookMs = performance.now() - start;
  t.ok(tookMs < 15_000, `${Math.round(tookMs)} ms`);
  const record = reader.record();
  const [series] = record?.series ?? [];
  if (!record || !series) throw new Error('There is no curve.');
  t.equal(series.summary.count, 1_000_000);
  t.ok(series.buckets.length <= 301, `${series.buckets.length} buckets`);
  t.ok(
    series.buckets.some(({ high }) => high?.value === 99),
    'the one spike is there',
  );
  const [path = ''] = layOut(record, box).paths;
  t.ok(path.length < 20_000);
  t.equal(rowsOf(series).length, 20);
  t.equal(rowsOf(series).at(-1)?.step, 999_999);
  t.end();
});

test('a hostile line costs little', (t) => {
  const start = performance.now();
  const reader = new LossReader();
  for (const text of [
    'loss'.repeat(250_000),
    'a_'.repeat(500_000),
    'train '.repeat(170_000),
    'loss=1 '.repeat(150_000),
    `loss=${'9'.repeat(1_000_000)}`,
    'x/loss'.repeat(170_000),
    '\r'.repeat(1_000_000),
    `${' '.repeat(1_000_000)}loss=1`,
  ]) {
    reader.push('stdout', `${text}\n`);
    for (let at = 0; at < text.length; at += 4_096) {
      reader.push('stdout', `${text.slice(at, at + 4_096)}\n`);
    }
  }
  const tookMs = performance.now() - start;
  t.ok(tookMs < 8_000, `${Math.round(tookMs)} ms`);
  t.end();
});

test('the curve is drawn within its box, with round numbers beside it', (t) => {
  const chart = layOut(read('step=0 loss=2\nstep=50 loss=1\nstep=100 loss=0\n'), box);
  t.equal(chart.paths[0], 'M50 10h0L200 60L350 110');
  t.strictSame(
    chart.xTicks.map(({ value }) => value),
    [0, 50, 100],
  );
  t.strictSame(
    chart.yTicks.map(({ value, at }) => `${value} at ${at}`),
    ['0 at 110', '0.5 at 85', '1 at 60', '1.5 at 35', '2 at 10'],
  );
  t.strictSame(ticksOf({ min: 0.001, max: 0.0049 }, 0), [0.001, 0.002, 0.003, 0.004]);
  t.ok(ticksOf({ min: -1e300, max: 1e300 }, 0).length <= 6);
  const flat = layOut(read('loss=5\nloss=5\nloss=5\n'), box);
  t.equal(flat.paths[0], 'M50 60h0L200 60L350 60', 'one value alone lies in the middle');
  t.end();
});

test('an output that grows is read once, and its record from the beginning', (t) => {
  let parts = appendOutput([], 'stdout', 'nothing yet\n');
  t.notOk(mentionsLoss(parts));
  const follower = new LossFollower();
  t.equal(follower.follow({ parts, isStored: false }), null);
  for (const text of ['lo', 'ss=3\nlos', 's=2\nloss', '=1']) {
    parts = appendOutput(parts, 'stdout', text);
    follower.follow({ parts, isStored: false });
  }
  t.ok(mentionsLoss(parts));
  t.equal(follower.follow({ parts, isStored: false }), null, 'the third line has not ended');
  const live = follower.follow({ parts, isStored: true });
  t.strictSame(live && told(live), ['loss: 3 values from 3 to 1, lowest 1 at line 3.']);
  const record = appendOutput([], 'stdout', 'loss=4\nnothing yet\nloss=3\nloss=2\nloss=1');
  const stored = new LossFollower().follow({ parts: record, isStored: true });
  t.strictSame(stored && told(stored), ['loss: 4 values from 4 to 1, lowest 1 at line 4.']);
  t.end();
});
