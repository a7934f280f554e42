import { Children } from './children.js';
import { type Layout, createLayout } from './layout.js';
import { takeLock } from './lock.js';
import type { LaunchOptions } from './options.js';
import { PortBook } from './ports.js';
import { ProcessBook } from './process-book.js';
import { type Secrets, loadSecrets } from './secrets.js';
import type { Steps } from './steps.js';

/** What every part of a launch shares. */
export interface LaunchContext {
  readonly options: LaunchOptions;
  readonly layout: Layout;
  readonly steps: Steps;
  readonly children: Children;
  readonly ports: PortBook;
  readonly secrets: Secrets;
  readonly env: NodeJS.ProcessEnv;
  /** Throw-away services for the tests, which begin empty each time. */
  readonly isDisposable: boolean;
  /** What else has to end with this launch, such as a container that it runs. */
  readonly cleanups: Set<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

interface Place {
  readonly stateDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly isDisposable: boolean;
  readonly prepare?: (layout: Layout) => void;
}

export async function openContext(
  options: LaunchOptions,
  steps: Steps,
  place: Place,
): Promise<LaunchContext> {
  const layout = createLayout(place.stateDir);
  const release = takeLock(layout.stateDir);
  const book = new ProcessBook(layout.stateDir);
  const children = new Children(layout.logDir, book);
  const cleanups = new Set<() => Promise<void>>();
  const close = async (): Promise<void> => {
    await Promise.allSettled([...cleanups].map((cleanup) => cleanup()));
    await children.stopAll();
    release();
  };
  try {
    const leftovers = await book.reapLeftovers();
    if (leftovers.length > 0) {
      steps.line(`  Stopped what an earlier run had left behind: ${leftovers.join(', ')}`);
    }
    place.prepare?.(layout);
    return {
      options,
      layout,
      steps,
      children,
      cleanups,
      close,
      ports: new PortBook(layout.stateDir),
      secrets: loadSecrets(layout.stateDir),
      env: place.env ?? process.env,
      isDisposable: place.isDisposable,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
