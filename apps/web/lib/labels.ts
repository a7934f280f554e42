import type {
  ActorRole,
  CaseAudience,
  CaseSkill,
  CaseVerdict,
  BuiltInEnvironmentName,
  EnvironmentName,
  InterviewPhase,
  Outcome,
  QuestionKind,
  QuestionLevel,
  Recommendation,
  Session,
  SessionStatus,
} from '@pairwise/contracts';
import type { BadgeTone } from '@pairwise/ui';

type Label = { text: string; tone: BadgeTone };

export const sessionStatusLabels: Record<SessionStatus, Label> = {
  pending: { text: 'Not started', tone: 'neutral' },
  live: { text: 'Live', tone: 'success' },
  ended: { text: 'Ended', tone: 'accent' },
  cancelled: { text: 'Cancelled', tone: 'warning' },
};

export const phaseLabels: Record<InterviewPhase, string> = {
  clarify: 'Clarify',
  plan: 'Plan',
  code: 'Code',
  test: 'Test',
};

export const multiplierLabels: Record<Session['timeMultiplier'], string> = {
  1: 'None',
  1.25: 'A quarter more (×1.25)',
  1.5: 'Half as much again (×1.5)',
  2: 'Twice the time (×2)',
};

export const levelLabels: Record<QuestionLevel, Label> = {
  junior: { text: 'Junior', tone: 'success' },
  mid: { text: 'Mid', tone: 'accent' },
  senior: { text: 'Senior', tone: 'warning' },
};

export const roleLabels: Record<ActorRole, string> = {
  owner: 'Owner',
  interviewer: 'Interviewer',
  hiring_manager: 'Hiring manager',
  candidate: 'Candidate',
};

const environmentLabels: Record<BuiltInEnvironmentName, string> = {
  python: 'Python',
  numpy: 'NumPy',
  pandas: 'pandas',
  sklearn: 'scikit-learn',
  torch: 'PyTorch',
  web: 'Web',
  tensorflow: 'TensorFlow',
  cuda: 'PyTorch with CUDA',
};

const isBuiltIn = (name: EnvironmentName): name is BuiltInEnvironmentName =>
  name in environmentLabels;

export const environmentLabel = (name: EnvironmentName): string =>
  isBuiltIn(name) ? environmentLabels[name] : 'Own image';

/** What is used for a question: an environment, or only words. */
export const taskLabel = (one: { kind: QuestionKind; environment: EnvironmentName }): string =>
  one.kind === 'discussion' ? 'Discussion' : environmentLabel(one.environment);

export const outcomeLabels: Record<Outcome, Label> = {
  succeeded: { text: 'Finished', tone: 'success' },
  raised: { text: 'Raised an error', tone: 'danger' },
  timed_out: { text: 'Timed out', tone: 'danger' },
  out_of_memory: { text: 'Out of memory', tone: 'danger' },
  output_limit_exceeded: { text: 'Too much output', tone: 'danger' },
  process_limit_exceeded: { text: 'Too many processes', tone: 'danger' },
  cancelled: { text: 'Cancelled', tone: 'neutral' },
  system_error: { text: 'Our fault: not counted', tone: 'warning' },
};

export const verdictLabels: Record<CaseVerdict, Label> = {
  passed: { text: 'Passed', tone: 'success' },
  partial: { text: 'Right in part', tone: 'warning' },
  failed: { text: 'Failed', tone: 'danger' },
  raised: { text: 'Raised an error', tone: 'danger' },
  timed_out: { text: 'Timed out', tone: 'danger' },
  out_of_memory: { text: 'Out of memory', tone: 'danger' },
  output_limit_exceeded: { text: 'Too much output', tone: 'danger' },
  process_limit_exceeded: { text: 'Too many processes', tone: 'danger' },
  bad_answer: { text: 'Unreadable answer', tone: 'danger' },
  not_run: { text: 'Not run', tone: 'neutral' },
  system_error: { text: 'Our fault: not counted', tone: 'warning' },
};

export const skillLabels: Record<CaseSkill, string> = {
  correctness: 'Correctness',
  edge_cases: 'Edge cases',
  shape: 'Shapes',
  numerics: 'Numerics',
  speed: 'Speed',
  style: 'Style',
};

export const audienceLabels: Record<CaseAudience, string> = {
  detail: 'Candidate sees the message',
  verdict: 'Candidate sees the verdict',
  interviewer: 'Interviewers only',
};

export const recommendationLabels: Record<Recommendation, Label> = {
  strong_no: { text: 'Strong no', tone: 'danger' },
  no: { text: 'No', tone: 'danger' },
  yes: { text: 'Yes', tone: 'success' },
  strong_yes: { text: 'Strong yes', tone: 'success' },
};
