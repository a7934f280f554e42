'use client';

import type { Room, RoomQuestion } from '@pairwise/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import { inItsEnvironment } from './libraries/environment-of.js';

type Choice = { id: string; whileOn: string | null };

/**
 * The question in front of this person: the one that is on, or another that they opened meanwhile.
 * When the interview goes on to another question everybody follows, and reads so.
 */
export function useShownQuestion(
  room: Room,
): [question: RoomQuestion | null, choose: (id: string) => void] {
  const { questionId: onId, environments } = room.state;
  const [choice, setChoice] = useState<Choice | null>(null);
  const chosenId = choice?.whileOn === onId ? choice.id : onId;
  const chosen = room.questions.find(({ id }) => id === chosenId) ?? room.questions[0];
  useNoticeOfChange(room, chosen?.id ?? null);
  const question = useMemo(() => {
    return chosen === undefined ? null : inItsEnvironment(chosen, { environments });
  }, [chosen, environments]);
  return [question, (id) => setChoice({ id, whileOn: onId })];
}

function useNoticeOfChange(room: Room, shownId: string | null): void {
  const { questionId: onId } = room.state;
  const known = useRef(onId);
  const title = room.questions.find(({ id }) => id === onId)?.title;
  useEffect(() => {
    if (known.current === onId) return;
    // Before the start a candidate's room has no question: then nothing has changed for them.
    const isChange = known.current !== null && onId === shownId;
    known.current = onId;
    if (isChange && title !== undefined) toast.info(`The interview goes on with “${title}”.`);
  }, [onId, shownId, title]);
}
