import { milliseconds, type Section } from './report.js';
import type { BenchRoom } from './room.js';
import { summarize } from './statistics.js';

const barMs = 30;
const lines = 40;

const program = `import time

for number in range(${lines}):
    print(f"@{time.time():.6f}", flush=True)
    time.sleep(0.05)
`;

/** From the moment a program prints a line to the room's event in a participant's hands. */
export async function measureStream(openRoom: () => Promise<BenchRoom>): Promise<Section> {
  const room = await openRoom();
  await room.run('numpy', 'pass');
  const { outputDelaysMs } = await room.run('numpy', program);
  await room.end();
  if (outputDelaysMs.length !== lines) throw new Error(`${outputDelaysMs.length} lines arrived.`);
  const delay = summarize(outputDelaysMs);
  return {
    title: 'Streaming',
    rows: [
      {
        figure: 'output byte written in the container to room event',
        measured: `${milliseconds(delay.median)} (p95 ${milliseconds(delay.p95)}, n ${delay.count})`,
        baseline: '',
        ratio: '',
        bar: `≤ ${barMs} ms`,
        isMet: delay.median <= barMs,
      },
    ],
  };
}
