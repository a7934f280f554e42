/** Shared looks of everything that a person types or picks in. */
export const controlStyles =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink outline-none transition-colors sm:text-sm placeholder:text-muted focus-visible:border-ring focus-visible:ring-2 focus-visible:ring-ring/40 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger aria-invalid:ring-danger/30';
