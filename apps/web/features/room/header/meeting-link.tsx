import { Video } from 'lucide-react';

/** Where everybody talks. The room itself needs no video. */
export function MeetingLink({ url }: { url: string | null }) {
  if (url === null) return null;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={url}
      className="flex items-center gap-1.5 rounded-md px-1.5 py-1 text-sm text-accent-ink underline-offset-4 outline-none hover:underline focus-visible:ring-2 focus-visible:ring-ring"
    >
      <Video aria-hidden className="size-4" />
      <span className="max-sm:sr-only">Join the call</span>
    </a>
  );
}
