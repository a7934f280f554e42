'use client';

import { hintUseSchema, type HintUse, type QuestionId } from '@pairwise/contracts';
import { Button, cn } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { useRoomControls } from '../room-controls';
import { givenHints, type GivenHint } from './given.js';
import { GivenMarks } from './given-marks';

type HintLadderProps = { questionId: QuestionId; hints: readonly string[] };

/** Hints from a nudge to the step: given once they help, then marked with what became of them. */
export function HintLadder({ questionId, hints }: HintLadderProps) {
  const { record } = useRoomControls();
  const given = givenHints(record.entries, questionId);
  return (
    <ol className="flex flex-col gap-2">
      {hints.map((hint, index) => {
        const level = index + 1;
        const marks = given.filter((one) => one.level === level);
        return (
          <li key={hint} className="rounded-md border border-line px-3 py-2">
            <details open={marks.length > 0}>
              <summary className="cursor-pointer text-sm font-medium">Hint {level}</summary>
              <Markdown source={hint} className="mt-2 text-sm" />
              <GiveButtons questionId={questionId} level={level} given={marks} />
            </details>
            <Judgement level={level} given={marks.at(-1)} />
          </li>
        );
      })}
    </ol>
  );
}

type GiveButtonsProps = { questionId: QuestionId; level: number; given: readonly GivenHint[] };

function GiveButtons({ questionId, level, given }: GiveButtonsProps) {
  const { room, send } = useRoomControls();
  const isShown = given.some(({ text }) => text !== null);
  const give = (shown: boolean) =>
    void send({ type: 'hint.give', questionId, level, isShown: shown });
  return (
    <div className="mt-2 flex flex-col gap-2">
      <GivenMarks given={given} />
      {room.status === 'live' && !isShown ? (
        <span className="flex flex-wrap gap-2">
          {given.length === 0 ? (
            <Button size="sm" variant="secondary" onClick={() => give(false)}>
              I said hint {level}
            </Button>
          ) : null}
          <Button size="sm" variant="secondary" onClick={() => give(true)}>
            Show hint {level} to the candidate
          </Button>
        </span>
      ) : null}
    </div>
  );
}

const useLabels: Record<HintUse, string> = {
  taken: 'Taken',
  argued: 'Argued',
  ignored: 'Ignored',
};

function Judgement({ level, given }: { level: number; given: GivenHint | undefined }) {
  const { room, send } = useRoomControls();
  if (given === undefined) return null;
  const mayJudge = room.status === 'live' || room.status === 'ended';
  return (
    <div
      role="group"
      aria-label={`What became of hint ${level}`}
      className="mt-2 flex flex-wrap items-center gap-1.5 text-xs text-muted"
    >
      <span>How it was used:</span>
      {hintUseSchema.options.map((use) => (
        <Button
          key={use}
          size="sm"
          variant="secondary"
          disabled={!mayJudge}
          aria-pressed={given.use === use}
          className={cn('h-7 px-2 text-xs', given.use === use && 'bg-accent-soft text-accent-ink')}
          onClick={() => void send({ type: 'hint.judge', entryId: given.entryId, use })}
        >
          {useLabels[use]}
        </Button>
      ))}
    </div>
  );
}
