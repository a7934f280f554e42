import { z } from 'zod';

export const keyBindings = ['default', 'vim', 'emacs'] as const;
export type KeyBindings = (typeof keyBindings)[number];

export const fontSizePxMin = 11;
export const fontSizePxMax = 28;

/** How one person likes the editor, kept in their own browser. A field that is unusable falls back alone. */
const preferencesSchema = z.object({
  keys: z.enum(keyBindings).catch('default'),
  fontSizePx: z.number().int().min(fontSizePxMin).max(fontSizePxMax).catch(14),
  hasHighContrast: z.boolean().catch(false),
  wrapsLines: z.boolean().catch(false),
  /** Tells screen readers where others edit. */
  announcesEdits: z.boolean().catch(true),
  /** One character as a shortcut must be possible to switch off. */
  opensShortcutsByKey: z.boolean().catch(true),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = preferencesSchema.parse({});
const storageKey = 'pairwise.room.editor';

export function parsePreferences(text: string | null): Preferences {
  try {
    return preferencesSchema.catch(defaultPreferences).parse(JSON.parse(text ?? '{}'));
  } catch {
    return defaultPreferences;
  }
}

/** The preferences of this browser, as a store; another tab's changes arrive as well. */
export class PreferencesStore {
  #text: string | null = null;
  #preferences = defaultPreferences;
  readonly #subscribers = new Set<() => void>();

  constructor(private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>) {}

  readonly subscribe = (subscriber: () => void): (() => void) => {
    this.#subscribers.add(subscriber);
    window.addEventListener('storage', subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
      window.removeEventListener('storage', subscriber);
    };
  };

  readonly read = (): Preferences => {
    const text = this.#stored();
    if (text !== this.#text) {
      this.#text = text;
      this.#preferences = parsePreferences(text);
    }
    return this.#preferences;
  };

  change(change: Partial<Preferences>): void {
    const preferences = { ...this.read(), ...change };
    try {
      this.storage().setItem(storageKey, JSON.stringify(preferences));
    } catch {
      // Where storage is forbidden they last as long as the page.
    }
    this.#text = this.#stored();
    this.#preferences = preferences;
    for (const subscriber of this.#subscribers) subscriber();
  }

  #stored(): string | null {
    try {
      return this.storage().getItem(storageKey);
    } catch {
      return null;
    }
  }
}
