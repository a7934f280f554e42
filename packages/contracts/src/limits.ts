/** Ceilings that both sides of every boundary share. Sizes are in bytes unless the name says otherwise. */
export const limits = {
  requestBodyBytes: 1024 * 1024,
  sourceFileBytes: 256 * 1024,
  sourceFilesTotalBytes: 512 * 1024,
  sourceFilesMax: 20,
  fileNameCharacters: 100,
  stdinBytes: 64 * 1024,
  /** How long one run may wait for a person's input, all waits together. */
  inputWaitMs: 120_000,
  /** A console ends when nobody has typed for so long, and in any case after its lifetime. */
  consoleIdleMs: 10 * 60_000,
  consoleLifetimeMs: 60 * 60_000,
  /** What one statement may print on each stream, and all of a console's together. */
  consoleStatementOutputBytes: 256 * 1024,
  consoleOutputBytes: 4 * 1024 * 1024,
  /** Of all of a console's statements together; a figure that is larger is drawn coarser. */
  consoleFiguresMax: 30,
  consoleFigureBytes: 512 * 1024,
  statementBytes: 64 * 1024,
  /** Statements of one console that wait for the one that runs. */
  statementsWaitingMax: 50,
  cellTitleCharacters: 80,
  datasetsPerQuestionMax: 10,
  datasetBytes: 16 * 1024 * 1024,
  /** All of one question: half of the smallest working directory that an environment has. */
  datasetsPerQuestionBytes: 32 * 1024 * 1024,
  titleCharacters: 120,
  personNameCharacters: 100,
  emailCharacters: 254,
  noteCharacters: 20_000,
  commentCharacters: 4_000,
  chatCharacters: 4_000,
  reasonCharacters: 200,
  libraryNameCharacters: 60,
  roomEntriesPageMax: 1_000,
  extensionMinutesMax: 120,
  meetingUrlCharacters: 500,
  questionsPerSessionMax: 12,
  attemptsMax: 100,
  attemptGapSecondsMax: 3600,
  findingsMax: 100,
  findingCharacters: 300,
  durationMinutesMin: 5,
  durationMinutesMax: 480,
  pageSizeDefault: 25,
  pageSizeMax: 100,
  idempotencyKeyCharacters: 200,
  outputBytes: 1024 * 1024,
  figuresMax: 10,
  figureBytes: 2 * 1024 * 1024,
  answerBytes: 16 * 1024 * 1024,
  invitationDaysValid: 14,
  memberInvitationDaysValid: 7,
  roomTicketSeconds: 60,
  /** One message of a room's socket: all questions' texts at their largest, and room to spare. */
  syncMessageBytes: 4 * 1024 * 1024,
  /** Edits of one room that become one row of its log. */
  roomUpdateBytes: 8 * 1024 * 1024,
  /** All edits of one room: a hundred times what a day of typing comes to. */
  roomLogBytes: 64 * 1024 * 1024,
} as const;
