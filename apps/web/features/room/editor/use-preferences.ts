'use client';

import { useSyncExternalStore } from 'react';
import { defaultPreferences, PreferencesStore, type Preferences } from './preferences.js';

const store = new PreferencesStore(() => window.localStorage);

export const changePreferences = (change: Partial<Preferences>): void => store.change(change);

export const usePreferences = (): Preferences =>
  useSyncExternalStore(store.subscribe, store.read, () => defaultPreferences);
