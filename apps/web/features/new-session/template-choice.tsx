'use client';

import {
  interviewPhaseSchema,
  phasePercents,
  sessionTemplates,
  type SessionTemplate,
} from '@pairwise/contracts';
import { Button, Card } from '@pairwise/ui';
import { toast } from 'sonner';
import { counted } from '@/lib/format';
import type { SessionDraft } from './session-draft';

type TemplateChoiceProps = {
  draft: SessionDraft;
  onChange: (change: Partial<SessionDraft>) => void;
};

const phaseShares = interviewPhaseSchema.options
  .map((phase) => `${phase} ${phasePercents[phase]} %`)
  .join(' · ');

/** Interviews to begin with. What is replaced comes back with one press. */
export function TemplateChoice({ draft, onChange }: TemplateChoiceProps) {
  const use = ({ title, durationMinutes, questionIds }: SessionTemplate): void => {
    const before = {
      title: draft.title,
      durationMinutes: draft.durationMinutes,
      questionIds: draft.questionIds,
    };
    onChange({
      title: draft.title.trim() === '' ? title : draft.title,
      durationMinutes: String(durationMinutes),
      questionIds: [...questionIds],
    });
    toast.success(`${title}: ${counted(questionIds.length, 'question')} chosen`, {
      action: { label: 'Undo', onClick: () => onChange(before) },
    });
  };
  return (
    <Card>
      <h2 className="font-semibold">Begin with a template</h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        It sets the length and the questions, and you change what you like.
      </p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {sessionTemplates.map((template) => (
          <li key={template.id} className="flex flex-col rounded-md border border-line p-3">
            <h3 className="text-sm font-medium">
              {template.title}{' '}
              <span className="font-normal text-muted">{template.durationMinutes} min</span>
            </h3>
            <p className="mt-1 mb-3 text-sm text-muted">{template.about}</p>
            {template.hasPhases ? (
              <p className="mb-3 text-xs text-muted">Of each question with code: {phaseShares}</p>
            ) : null}
            <Button
              size="sm"
              variant="secondary"
              className="mt-auto self-start"
              aria-label={`Use the template ${template.title}`}
              onClick={() => use(template)}
            >
              Use
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
