'use client';

import { Button } from '@pairwise/ui';
import { Eye } from 'lucide-react';
import { followNotice, type Peer } from './peers.js';

type FollowButtonProps = {
  peers: Peer[];
  followed: Peer | null;
  onFollow: (participantId: string | null) => void;
};

/** For those who interview: one press, and the view goes where the candidate goes. */
export function FollowButton({ peers, followed, onFollow }: FollowButtonProps) {
  const candidate = peers.find(({ role }) => role === 'candidate');
  if (!candidate) return null;
  const isFollowing = followed !== null;
  return (
    <Button
      variant={isFollowing ? 'primary' : 'ghost'}
      size="sm"
      className="h-7 max-w-52 px-2 text-xs"
      aria-pressed={isFollowing}
      title={`${candidate.name} is told while you follow.`}
      onClick={() => onFollow(isFollowing ? null : candidate.participantId)}
    >
      <Eye aria-hidden />
      <span className="truncate @max-sm:sr-only">
        {isFollowing ? 'Following' : 'Follow'} {candidate.name}
      </span>
    </Button>
  );
}

/** Following is never secret: whoever is followed reads who does it, as long as it goes on. */
export function FollowNotice({ peers, myId }: { peers: Peer[]; myId: string }) {
  const notice = followNotice(peers, myId);
  return (
    <p
      role="status"
      aria-label="Following"
      className={
        notice
          ? 'flex items-center gap-2 border-b border-line bg-accent-soft px-3 py-1.5 text-xs text-accent-ink'
          : 'sr-only'
      }
    >
      {notice ? <Eye aria-hidden className="size-3.5 shrink-0" /> : null}
      {notice}
    </p>
  );
}
