import { messageOf } from './failure.js';

/** What has been started, to be stopped in reverse order, once, whatever happens. */
export class StopList {
  readonly #actions: { label: string; stop: () => Promise<void> }[] = [];
  #running: Promise<void> | undefined;

  add(label: string, stop: () => Promise<void>): void {
    this.#actions.push({ label, stop });
  }

  get isStopping(): boolean {
    return this.#running !== undefined;
  }

  stopAll(report: (line: string) => void): Promise<void> {
    this.#running ??= this.#stopInReverse(report);
    return this.#running;
  }

  async #stopInReverse(report: (line: string) => void): Promise<void> {
    for (let action = this.#actions.pop(); action; action = this.#actions.pop()) {
      try {
        await action.stop();
      } catch (cause) {
        // One that will not stop must not keep the others running.
        report(`${action.label} did not stop: ${messageOf(cause)}`);
      }
    }
  }
}
