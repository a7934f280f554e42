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
      className="h-8 max-w-56 truncate py-0 text-xs sm:text-xs"
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
