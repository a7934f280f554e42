import { Check } from 'lucide-react';

/** Said before anything begins, so that nobody is surprised by what is kept. */
export function WhatHappens({ isLive }: { isLive: boolean }) {
  const facts = [
    isLive
      ? 'The interview is running: the questions are open as soon as you enter.'
      : 'You wait in the room until your interviewer starts. Nothing is counted before that.',
    'You and the interviewers write in one editor and see each other’s changes.',
    'You can run your Python code as often as you like. Submitting runs the tests.',
    'Your code, its runs and its submissions are stored with the interview.',
    'You need no account and install nothing. You can come back with the same link.',
  ];
  return (
    <div>
      <h2 className="text-sm font-medium">What happens</h2>
      <ul className="mt-2 flex flex-col gap-2 text-sm text-muted">
        {facts.map((fact) => (
          <li key={fact} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
            {fact}
          </li>
        ))}
      </ul>
    </div>
  );
}
