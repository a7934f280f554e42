import { createLayout } from './layout.js';
import { takeLock } from './lock.js';
import { PortBook } from './ports.js';
import { ProcessBook } from './process-book.js';
import { loadSecrets } from './secrets.js';
import { startServices } from './services.js';
import type { Steps } from './steps.js';
import type { StopList } from './stop-list.js';

/** Only the database, the queue and Docker, for work on a single application. */
export async function runServices(steps: Steps, stops: StopList): Promise<void> {
  const layout = createLayout();
  const release = takeLock(layout.stateDir);
  stops.add('lock', async () => release());
  const book = new ProcessBook(layout.stateDir);
  await book.reapLeftovers();
  await startServices({
    layout,
    book,
    steps,
    stops,
    ports: new PortBook(layout.stateDir),
    secrets: loadSecrets(layout.stateDir),
    env: process.env,
    isDisposable: false,
  });
  steps.line('\nServices are up; addresses are in .pairwise/services.json. Ctrl-C stops them.');
}
