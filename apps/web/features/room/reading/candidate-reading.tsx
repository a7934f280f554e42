'use client';

import type { RoomQuestion } from '@pairwise/contracts';
import { ShownFacts } from './shown-facts';
import { Statement } from './statement';

/** The facts that were given, and the question. */
export function CandidateReading({ question }: { question: RoomQuestion }) {
  return (
    <>
      <ShownFacts questionId={question.id} />
      <Statement question={question} isStaff={false} />
    </>
  );
}
