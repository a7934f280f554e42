import { createServer } from 'node:net';
import { join } from 'node:path';
import { LaunchFailure } from './failure.js';
import { isRecord, readJsonFile, writePrivateJsonFile } from './json-file.js';

type IsFree = (port: number) => Promise<boolean>;

const highestPort = 65_535;
const triesMax = 200;

/** The stored port while it is free, else the first free one counting up from the usual port. */
export async function choosePort(
  candidates: { stored: number | undefined; usual: number; taken: ReadonlySet<number> },
  isFree: IsFree,
): Promise<number> {
  const { stored, usual, taken } = candidates;
  if (stored !== undefined && !taken.has(stored) && (await isFree(stored))) return stored;
  for (let port = usual; port < Math.min(usual + triesMax, highestPort); port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new LaunchFailure(`No free port between ${usual} and ${usual + triesMax}.`);
}

/** Hands out internal ports and remembers them, so that the next start uses the same ones. */
export class PortBook {
  readonly #path: string;
  readonly #stored: Record<string, unknown>;
  readonly #chosen = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(stateDir: string) {
    this.#path = join(stateDir, 'ports.json');
    const stored = readJsonFile(this.#path);
    this.#stored = isRecord(stored) ? stored : {};
  }

  /** One at a time: two parallel choices could otherwise settle on the same port. */
  choose(name: string, usual: number): Promise<number> {
    const choice = this.#turn.then(() => this.#choose(name, usual));
    this.#turn = choice.catch(() => undefined);
    return choice;
  }

  async #choose(name: string, usual: number): Promise<number> {
    const known = this.#stored[name];
    const stored = typeof known === 'number' ? known : undefined;
    const taken = new Set(this.#chosen.values());
    const port = await choosePort({ stored, usual, taken }, isLocalPortFree);
    this.#chosen.set(name, port);
    this.#stored[name] = port;
    writePrivateJsonFile(this.#path, this.#stored);
    return port;
  }
}

export function isLocalPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => settle(true)));
  });
}
