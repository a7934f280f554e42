import type { Transition } from './use-session';

type Texts = {
  title: string;
  description: string;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
};

export const transitionTexts: Record<Transition, Texts> = {
  start: {
    title: 'Start the interview?',
    description: 'The candidate sees the questions from this moment, and the clock begins to run.',
    confirmLabel: 'Start',
    cancelLabel: 'Not yet',
  },
  end: {
    title: 'End the interview?',
    description:
      'The candidate leaves the room at once and the code can no longer be changed. This cannot be undone.',
    confirmLabel: 'End interview',
    cancelLabel: 'Go on',
    danger: true,
  },
  cancel: {
    title: 'Cancel this session?',
    description: 'The candidate’s link stops working. A cancelled session cannot be started again.',
    confirmLabel: 'Cancel session',
    cancelLabel: 'Keep it',
    danger: true,
  },
};
