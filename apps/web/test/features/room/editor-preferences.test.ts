import t from 'tap';
import {
  defaultPreferences,
  parsePreferences,
  PreferencesStore,
} from '../../../features/room/editor/preferences.js';

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

t.test('what is unusable falls back alone, and what is usable stays', async (t) => {
  t.strictSame(parsePreferences(null), defaultPreferences);
  t.strictSame(parsePreferences('{'), defaultPreferences);
  t.strictSame(parsePreferences('[1]'), defaultPreferences);
  const stored = JSON.stringify({ keys: 'vim', fontSizePx: 900, wrapsLines: 'yes', x: 1 });
  t.strictSame(parsePreferences(stored), { ...defaultPreferences, keys: 'vim' });
});

t.test('a change is kept in the browser and read again by the next page', async (t) => {
  const storage = memoryStorage();
  new PreferencesStore(() => storage).change({ keys: 'emacs', fontSizePx: 18 });
  const next = new PreferencesStore(() => storage);
  t.strictSame(next.read(), { ...defaultPreferences, keys: 'emacs', fontSizePx: 18 });
  t.equal(next.read(), next.read(), 'the same object while nothing changes');
});

t.test('where storage is forbidden they last as long as the page', async (t) => {
  const store = new PreferencesStore(() => {
    throw new Error('forbidden');
  });
  store.change({ hasHighContrast: true });
  t.equal(store.read().hasHighContrast, true);
});
