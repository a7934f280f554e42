import { consumeExecutions } from '@pairwise/queue';
import t from 'tap';
import { LaneConsumer } from '../../src/lane-consumer.js';
import { processExecution } from '../../src/process-execution.js';
import { commitExecution, createBench } from '../support.js';
import { OutcomeLog } from './outcome-log.js';

t.setTimeout(60_000);

t.test('a consumer that has gone deaf is replaced by one that hears', async (t) => {
  const bench = await createBench(t);
  const { organizationId, services, queue } = bench;
  const outcomes = await OutcomeLog.start(t, bench);
  let opened = 0;
  const lane = new LaneConsumer((inFlight) => {
    opened += 1;
    const consumer = consumeExecutions(
      'run',
      (job, kind) => inFlight.add(processExecution(services, kind, job)),
      {
        connection: bench.redis,
        concurrency: 1,
        prefix: bench.queuePrefix,
        onError: () => undefined,
      },
    );
    // The first is as one was seen after outages: connected, and it takes nothing.
    if (opened === 1) void consumer.pause(true);
    return consumer;
  });
  t.teardown(() => lane.close());
  const look = () => lane.look(() => queue.countWaiting(['run']));
  t.strictSame([await look(), await look(), await look()], [false, false, false], 'all is quiet');

  const execution = await commitExecution(bench, 'print("heard")');
  await queue.add('run', { organizationId, executionId: execution.id });
  t.strictSame([await look(), await look(), await look()], [false, false, true]);
  await outcomes.assertOneEnd(t, execution, {
    outcome: 'succeeded',
    attempt: 1,
    stdout: 'heard\n',
  });
  t.strictSame([await look(), await look(), await look()], [false, false, false]);
  t.equal(opened, 2);
});
