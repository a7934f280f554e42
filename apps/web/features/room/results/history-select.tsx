'use client';

import { Select } from '@pairwise/ui';

type HistorySelectProps = {
  label: string;
  value: string;
  options: { id: string; text: string }[];
  onSelect: (id: string) => void;
};

export function HistorySelect({ label, value, options, onSelect }: HistorySelectProps) {
  return (
    <Select
      aria-label={label}
      className="max-w-56 [&_select]:h-8 [&_select]:truncate [&_select]:text-xs"
      value={value}
      onChange={(event) => onSelect(event.target.value)}
    >
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  );
}
