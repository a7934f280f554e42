import type { GateFinding } from '@pairwise/contracts';
import { Badge } from '@pairwise/ui';

type Place = Pick<GateFinding, 'file' | 'field' | 'message'> & {
  severity?: GateFinding['severity'];
};
type PlaceListProps = { label: string; places: readonly Place[]; onOpen: (path: string) => void };

/** Each with a way to the file that it is about. */
export function PlaceList({ label, places, onOpen }: PlaceListProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-2.5 text-sm">
      {places.map(({ file, field, message, severity }, index) => (
        <li key={index} className="flex flex-col gap-1">
          <span className="flex flex-wrap items-center gap-2">
            {severity ? (
              <Badge tone={severity === 'error' ? 'danger' : 'warning'}>
                {severity === 'error' ? 'Error' : 'Warning'}
              </Badge>
            ) : null}
            <button
              type="button"
              onClick={() => onOpen(file)}
              className="cursor-pointer rounded font-mono text-xs text-accent-ink underline underline-offset-4 outline-none focus-visible:ring-2 focus-visible:ring-ring"
            >
              {file === '.' ? 'the whole question' : file}
              {field === null ? '' : ` › ${field}`}
            </button>
          </span>
          <span className="whitespace-pre-wrap">{message}</span>
        </li>
      ))}
    </ul>
  );
}
