import { stripVTControlCharacters } from 'node:util';

/** The part of a terminal that is used. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * One line for each question. A terminal sees them change in place; what goes into a file or a pipe
 * gets each line once, when it is the last of its question.
 */
export class ProgressLines {
  readonly #lines = new Map<string, string>();
  #drawn = 0;

  constructor(private readonly screen: Screen) {}

  show(name: string, text: string): void {
    if (this.#lines.get(name) === text) return;
    this.#lines.set(name, text);
    if (this.screen.isTTY === true) this.#draw();
  }

  /** Nothing more is shown of it. */
  end(name: string, text: string): void {
    this.show(name, text);
    if (this.screen.isTTY !== true) this.screen.write(`${lineOf(name, text)}\n`);
  }

  #draw(): void {
    const up = this.#drawn > 0 ? `\u001b[${this.#drawn}A` : '';
    const width = Math.max(20, (this.screen.columns ?? 80) - 1);
    const lines = [...this.#lines].map(([name, text]) => lineOf(name, text).slice(0, width));
    this.screen.write(up + lines.map((line) => `\u001b[2K${line}\n`).join(''));
    this.#drawn = lines.length;
  }
}

const lineOf = (name: string, text: string): string =>
  stripVTControlCharacters(`${name.padEnd(44)} ${text}`);
