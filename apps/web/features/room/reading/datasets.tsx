import type { Dataset } from '@pairwise/contracts';
import { FileSpreadsheet } from 'lucide-react';
import { formatSize } from '@/lib/format';

/** The files that the program finds; with the hash, both sides can tell that they mean the same. */
export function Datasets({ datasets }: { datasets: Dataset[] }) {
  if (datasets.length === 0) return null;
  return (
    <section aria-label="Files of this question" className="mt-5">
      <h3 className="text-sm font-semibold">Files, read-only</h3>
      <ul className="mt-1.5 flex flex-col gap-1.5 text-sm">
        {datasets.map(({ name, sizeBytes, sha256 }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-2">
            <FileSpreadsheet aria-hidden className="size-4 self-center text-muted" />
            <code className="font-mono text-[0.8rem]">data/{name}</code>
            <span className="text-xs text-muted">
              {formatSize(sizeBytes)} · SHA-256 <span title={sha256}>{sha256.slice(0, 12)}…</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
