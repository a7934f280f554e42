const units = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** 1536 becomes "1.5 KiB". */
export function formatSize(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${Number(amount.toFixed(1))} ${units[unit]}`;
}
