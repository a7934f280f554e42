import { limits } from '@pairwise/contracts';
import { Card, Field, Input, Select } from '@pairwise/ui';
import type { SessionDraft } from './session-draft';

type AttemptFieldsProps = {
  draft: SessionDraft;
  errorAt: (path: string) => string | undefined;
  onChange: (path: string, change: Partial<SessionDraft>) => void;
};

export function AttemptFields({ draft, errorAt, onChange }: AttemptFieldsProps) {
  return (
    <Card>
      <h2 className="mb-1 font-semibold">Submissions</h2>
      <p className="mb-4 text-sm text-muted">
        Runs are never counted, and neither is a submission that fails on our side.
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          label="At most, per question"
          hint="Empty: as often as they like."
          error={errorAt('attempts.maxAttempts')}
        >
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={limits.attemptsMax}
            value={draft.maxAttempts}
            onChange={(event) =>
              onChange('attempts.maxAttempts', { maxAttempts: event.target.value })
            }
          />
        </Field>
        <Field label="Seconds between two" error={errorAt('attempts.minGapSeconds')} required>
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={limits.attemptGapSecondsMax}
            value={draft.minGapSeconds}
            onChange={(event) =>
              onChange('attempts.minGapSeconds', { minGapSeconds: event.target.value })
            }
          />
        </Field>
        <Field label="Which one counts" required>
          <Select
            value={draft.counts}
            onChange={(event) =>
              onChange('attempts.counts', {
                counts: event.target.value === 'last' ? 'last' : 'best',
              })
            }
          >
            <option value="best">The best</option>
            <option value="last">The last</option>
          </Select>
        </Field>
      </div>
    </Card>
  );
}
