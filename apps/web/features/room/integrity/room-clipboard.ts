const rememberedMax = 100;

/** Line ends and blanks change on the way through a clipboard; what is said does not. */
const essenceOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

export type TextSize = { characters: number; lines: number };

/** Null for nothing but blanks, which is nothing to speak of. */
export function sizeOf(text: string): TextSize | null {
  if (text.trim() === '') return null;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').length;
  return { characters: text.length, lines };
}

const largeCharacters = 200;
const largeLines = 10;
export const isLarge = ({ characters, lines }: TextSize): boolean =>
  characters > largeCharacters || lines > largeLines;

/** Remembers what was copied inside the room, so that only what comes from outside is told of. */
export class RoomClipboard {
  readonly #copied = new Set<string>();

  remember(text: string): void {
    const essence = essenceOf(text);
    if (essence === '') return;
    this.#copied.delete(essence);
    this.#copied.add(essence);
    for (const oldest of this.#copied) {
      if (this.#copied.size <= rememberedMax) break;
      this.#copied.delete(oldest);
    }
  }

  /** True also for a part of what was copied: an editor may keep only lines of it. */
  knows(text: string): boolean {
    const essence = essenceOf(text);
    if (this.#copied.has(essence)) return true;
    return [...this.#copied].some((copied) => copied.includes(essence));
  }
}
