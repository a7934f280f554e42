'use client';

import { Button, Field, Popover, Select } from '@pairwise/ui';
import { Minus, Plus, Settings2 } from 'lucide-react';
import { fontSizePxMax, fontSizePxMin, keyBindings, type KeyBindings } from './preferences.js';
import { changePreferences, usePreferences } from './use-preferences';

const keyLabels: Record<KeyBindings, string> = {
  default: 'Standard',
  vim: 'Vim',
  emacs: 'Emacs',
};

/** How this person likes the editor. It stays in this browser and changes nothing for the others. */
export function EditorSettings() {
  const preferences = usePreferences();
  return (
    <Popover
      label="Editor settings"
      trigger={
        <Button
          variant="ghost"
          size="icon"
          className="size-8"
          aria-label="Editor settings"
          title="Editor settings"
        >
          <Settings2 aria-hidden />
        </Button>
      }
    >
      <Field label="Keys">
        <Select
          value={preferences.keys}
          onChange={({ target }) => {
            const keys = keyBindings.find((one) => one === target.value);
            if (keys) changePreferences({ keys });
          }}
        >
          {keyBindings.map((keys) => (
            <option key={keys} value={keys}>
              {keyLabels[keys]}
            </option>
          ))}
        </Select>
      </Field>
      <FontSize sizePx={preferences.fontSizePx} />
      <Switch
        label="High contrast"
        isOn={preferences.hasHighContrast}
        onChange={(hasHighContrast) => changePreferences({ hasHighContrast })}
      />
      <Switch
        label="Wrap long lines"
        isOn={preferences.wrapsLines}
        onChange={(wrapsLines) => changePreferences({ wrapsLines })}
      />
      <Switch
        label="Announce others’ edits to a screen reader"
        isOn={preferences.announcesEdits}
        onChange={(announcesEdits) => changePreferences({ announcesEdits })}
      />
      <Switch
        label="The key ? opens the shortcuts"
        isOn={preferences.opensShortcutsByKey}
        onChange={(opensShortcutsByKey) => changePreferences({ opensShortcutsByKey })}
      />
      <p className="text-xs text-muted">Kept in this browser, for you alone.</p>
    </Popover>
  );
}

function FontSize({ sizePx }: { sizePx: number }) {
  const change = (step: number) => (): void => changePreferences({ fontSizePx: sizePx + step });
  return (
    <div role="group" aria-label="Size of the code" className="flex items-center gap-2">
      <span className="flex-1 font-medium">Size of the code</span>
      <Button
        variant="secondary"
        size="icon"
        className="size-8"
        aria-label="Smaller"
        disabled={sizePx <= fontSizePxMin}
        onClick={change(-1)}
      >
        <Minus aria-hidden />
      </Button>
      <output aria-live="polite" className="w-12 text-center tabular-nums">
        {sizePx} px
      </output>
      <Button
        variant="secondary"
        size="icon"
        className="size-8"
        aria-label="Larger"
        disabled={sizePx >= fontSizePxMax}
        onClick={change(1)}
      >
        <Plus aria-hidden />
      </Button>
    </div>
  );
}

type SwitchProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className="flex cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        checked={isOn}
        className="size-4 accent-accent"
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
