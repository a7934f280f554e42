import { questionIdSchema, type QuestionId } from '@pairwise/contracts';
import { loadBank } from '@pairwise/question-bank';
import type { BenchClient, Instance } from './instance.js';
import { naiveDockerRun } from './baselines.js';
import { medianRow, milliseconds, spread, type Row, type Section } from './report.js';
import type { BenchRoom } from './room.js';
import { summarize } from './statistics.js';
import { untilFilled } from './worker-measurements.js';

const rounds = 20;
const bar = 0.3;
const overheadMsMax = 120;

/** Real questions whose cases are small: eight in plain Python, more in NumPy. */
export const benchQuestions: readonly QuestionId[] = [
  questionIdSchema.parse('business-days-between'),
  questionIdSchema.parse('stable-softmax-rows'),
];

/** The reference solution graded in containers that never saw candidate code, result stored. */
export async function measureSubmissions({
  instance,
  client,
  openRoom,
}: {
  instance: Instance;
  client: BenchClient;
  openRoom: () => Promise<BenchRoom>;
}): Promise<Section> {
  const bank = await loadBank();
  const rows: Row[] = [];
  for (const id of benchQuestions) {
    const question = bank.find((one) => one.id === id);
    if (question === undefined) throw new Error(`There is no question ${id}.`);
    const source = `${question.environment === 'numpy' ? 'import numpy\n' : ''}print(1)`;
    const naiveProgram = { title: id, environment: question.environment, source };
    const room = await openRoom();
    await room.submit(id, question.reference);
    const ours: number[] = [];
    const naive: number[] = [];
    const overheads: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // People do not submit twice a second: each finds the pool as a quiet minute left it.
      await untilFilled(instance);
      naive.push(await naiveDockerRun(naiveProgram));
      const { id: submissionId, durationMs, outcome } = await room.submit(id, question.reference);
      if (outcome !== 'succeeded') throw new Error(`${id} ended as ${outcome}.`);
      ours.push(durationMs);
      const { cpuTimeMs } = await client.getSubmission(submissionId);
      overheads.push(durationMs - (cpuTimeMs ?? 0));
    }
    await room.end();
    const [graded, docker] = [summarize(ours), summarize(naive)];
    const ratio = graded.median / docker.median;
    rows.push({
      figure: `submission, ${question.cases.length} small cases, ${question.environment}`,
      measured: spread(graded),
      baseline: `naive docker run ${milliseconds(docker.median)}`,
      ratio: ratio.toFixed(3),
      bar: `≤ ${bar}`,
      isMet: ratio <= bar,
    });
    // All that a submission takes beyond the processor time of the candidate's program.
    const what = `grading overhead, ${question.cases.length} cases, ${question.environment}`;
    rows.push(medianRow(what, overheads, overheadMsMax));
  }
  return { title: 'Submissions', rows };
}
