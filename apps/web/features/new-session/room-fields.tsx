import { limits, timeMultipliers, timeMultiplierSchema } from '@pairwise/contracts';
import { Card, Field, Input, Select } from '@pairwise/ui';
import { multiplierLabels } from '@/lib/labels';
import type { SessionDraft } from './session-draft';

type RoomFieldsProps = {
  draft: SessionDraft;
  errorAt: (path: string) => string | undefined;
  onChange: (path: string, change: Partial<SessionDraft>) => void;
};

/** What is agreed with the candidate before the interview. */
export function RoomFields({ draft, errorAt, onChange }: RoomFieldsProps) {
  return (
    <Card>
      <h2 className="mb-4 font-semibold">Agreed in advance</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Meeting link"
          hint="Any provider, beginning with https. Both sides find it in the room."
          error={errorAt('meetingUrl')}
        >
          <Input
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={limits.meetingUrlCharacters}
            placeholder="https://"
            value={draft.meetingUrl}
            onChange={(event) => onChange('meetingUrl', { meetingUrl: event.target.value })}
          />
        </Field>
        <Field
          label="Extra time"
          hint="As agreed with the candidate. It is never shown where scores are given."
        >
          <Select
            value={draft.timeMultiplier}
            onChange={(event) =>
              onChange('timeMultiplier', {
                timeMultiplier: timeMultiplierSchema.parse(Number(event.target.value)),
              })
            }
          >
            {timeMultipliers.map((multiplier) => (
              <option key={multiplier} value={multiplier}>
                {multiplierLabels[multiplier]}
              </option>
            ))}
          </Select>
        </Field>
        <label className="flex items-start gap-2.5 text-sm sm:col-span-2">
          <input
            type="checkbox"
            className="mt-0.5 size-4 accent-(--pw-accent)"
            checked={draft.integrity}
            onChange={(event) => onChange('integrity', { integrity: event.target.checked })}
          />
          <span>
            <span className="font-medium">Record when the candidate leaves the page or pastes</span>
            <span className="block text-muted">
              Facts, never a verdict. The candidate is told so and reads the same words.
            </span>
          </span>
        </label>
      </div>
    </Card>
  );
}
