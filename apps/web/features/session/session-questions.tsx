'use client';

import type { Session } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import Link from 'next/link';
import { QuestionFacts } from '@/features/questions/question-facts';
import { useMayInterview } from '@/lib/membership-context';

export function SessionQuestions({ session }: { session: Session }) {
  const mayInterview = useMayInterview();
  return (
    <Card>
      <h2 className="mb-3 font-semibold">Questions</h2>
      <ol className="divide-y divide-line">
        {session.questions.map((question, index) => (
          <li key={question.id} className="flex gap-3 py-3 first:pt-0 last:pb-0">
            <span className="w-5 text-sm text-muted tabular-nums">{index + 1}.</span>
            <div className="min-w-0">
              {mayInterview ? (
                <Link
                  href={`/questions/${question.id}`}
                  className="rounded font-medium underline-offset-4 outline-none hover:underline focus-visible:ring-2 focus-visible:ring-ring"
                >
                  {question.title}
                </Link>
              ) : (
                <span className="font-medium">{question.title}</span>
              )}
              <QuestionFacts {...question} className="mt-1.5" />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
