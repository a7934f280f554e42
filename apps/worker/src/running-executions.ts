import type { ExecutionId, ExecutionSignal, OrganizationId } from '@pairwise/contracts';
import type { SignalEnvelope } from '@pairwise/queue';

/** What can be done to an execution while it runs. */
export interface RunningExecution {
  readonly organizationId: OrganizationId;
  readonly cancel: () => void;
  /** Null where the program has no stdin that stays open. */
  readonly input: ((text: string, isEnd: boolean) => void) | null;
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

  get count(): number {
    return this.#byId.size;
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
  }
}
