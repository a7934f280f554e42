import { LaunchFailure } from './failure.js';
import { runServices } from './services-command.js';
import { Steps } from './steps.js';
import { StopList } from './stop-list.js';

const steps = new Steps(process.stdout);
const stops = new StopList();
const interval = setInterval(() => undefined, 60_000);

async function finish(exitCode: number): Promise<void> {
  await stops.stopAll((line) => steps.line(line));
  clearInterval(interval);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void finish(0));
}

try {
  const command = process.argv[2];
  if (command === 'services') await runServices(steps, stops);
  else throw new LaunchFailure(`Unknown command: ${command ?? '(none)'}`);
} catch (cause) {
  steps.problem(cause);
  await finish(1);
}
