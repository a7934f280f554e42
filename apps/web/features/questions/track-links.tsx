import { tracks, type TrackId } from '@pairwise/contracts';
import { TextLink } from '@/features/shell/text-link';

/** The tracks that a question stands in, each leading to its other questions. */
export function TrackLinks({ ids }: { ids: readonly TrackId[] }) {
  const shown = tracks.filter(({ id }) => ids.includes(id));
  if (shown.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>{shown.length === 1 ? 'Track' : 'Tracks'}:</span>
      {shown.map(({ id, title, about }) => (
        <TextLink key={id} href={`/questions?track=${id}`} title={`More of this track: ${about}`}>
          {title}
        </TextLink>
      ))}
    </span>
  );
}
