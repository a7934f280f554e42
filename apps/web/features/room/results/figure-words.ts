import type { Figure } from '@pairwise/contracts';

export const figureSource = ({ mediaType, base64 }: Figure): string =>
  `data:${mediaType};base64,${base64}`;

type Numbered = { runNumber: number; number: number; count: number };

export const figureAlt = ({ runNumber, number, count }: Numbered): string =>
  `Figure ${number} of ${count}, drawn by run ${runNumber}`;

export function figureFile({ mediaType }: Figure, { runNumber, number }: Numbered): string {
  return `run-${runNumber}-figure-${number}.${mediaType === 'image/png' ? 'png' : 'svg'}`;
}
