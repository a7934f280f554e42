/** Told apart without colours as well: each line has dashes of its own. */
export const seriesLooks = [
  { color: 'text-accent', dashes: undefined },
  { color: 'text-danger', dashes: '7 4' },
  { color: 'text-success', dashes: '2 4' },
  { color: 'text-warning', dashes: '9 3 2 3' },
] as const;
