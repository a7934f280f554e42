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
      'The candidate leaves the room at once and the code can no longer be changed. You can open the interview again.',
    confirmLabel: 'End interview',
    cancelLabel: 'Go on',
    danger: true,
  },
  reopen: {
    title: 'Open the interview again?',
    description:
      'The candidate can come back with the same link, and the clock goes on from where it stood. The record keeps that you opened it again.',
    confirmLabel: 'Open again',
    cancelLabel: 'Leave it ended',
  },
  cancel: {
    title: 'Cancel this session?',
    description: 'The candidate’s link stops working. A cancelled session cannot be started again.',
    confirmLabel: 'Cancel session',
    cancelLabel: 'Keep it',
    danger: true,
  },
};
