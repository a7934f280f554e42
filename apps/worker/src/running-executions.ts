import type { ExecutionId, ExecutionSignal, OrganizationId } from '@pairwise/contracts';
import type { SignalEnvelope } from '@pairwise/queue';
import type { ConsoleSession } from './consoles/console-session.js';
import type { SeatedConsole } from './consoles/seats.js';

/** What can be done to an execution while it runs. */
export interface RunningExecution {
  readonly organizationId: OrganizationId;
  readonly cancel: () => void;
  /** Null where the program has no stdin that stays open. */
  readonly input: ((text: string, isEnd: boolean) => void) | null;
  /** Null for everything but a console. */
  readonly console: ConsoleSession | null;
}

/** The executions that this worker holds at the moment, for signals that name one of them. */
export class RunningExecutions {
  readonly #byId = new Map<ExecutionId, RunningExecution>();

  /** Returns how to take it off again. A later attempt of the same execution replaces an earlier. */
  add(id: ExecutionId, running: RunningExecution): () => void {
    this.#byId.set(id, running);
    return () => {
      if (this.#byId.get(id) === running) this.#byId.delete(id);
    };
  }

  /** How many have something to do. A console that waits for people has not. */
  get count(): number {
    return [...this.#byId.values()].filter(({ console }) => console?.idleSinceMs == null).length;
  }

  get consoles(): SeatedConsole[] {
    return [...this.#byId.values()].flatMap(({ organizationId, console: session }) =>
      session === null ? [] : [{ organizationId, session }],
    );
  }

  /** Most signals concern other workers. One that names a foreign organization is ignored. */
  take({ organizationId, signal }: SignalEnvelope): void {
    const running = this.#byId.get(signal.executionId);
    if (running?.organizationId === organizationId) act(running, signal);
  }
}

function act(running: RunningExecution, signal: ExecutionSignal): void {
  switch (signal.type) {
    case 'cancel':
      running.cancel();
      return;
    case 'input':
      running.input?.(signal.text, signal.isEnd);
      return;
    case 'statement':
      running.console?.statement(signal);
      return;
    case 'interrupt':
      running.console?.interrupt();
      return;
  }
}
