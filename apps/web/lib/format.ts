const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

export const formatDateTime = (timestamp: string): string => dateTime.format(new Date(timestamp));
export const formatDate = (timestamp: string): string => date.format(new Date(timestamp));
export const formatNumber = (value: number): string => number.format(value);

export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${number.format(count)} ${count === 1 ? singular : plural}`;
}

const sizeUnits = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** 1536 becomes "1.5 KiB". */
export function formatSize(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < sizeUnits.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${Number(amount.toFixed(1))} ${sizeUnits[unit]}`;
}
