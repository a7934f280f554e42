import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  builtInEnvironmentNames,
  environmentNameSchema,
  executionIdSchema,
  pageOf,
  questionIdSchema,
  questionSummarySchema,
  type CreateRun,
  type Run,
} from '@pairwise/contracts';
import { Client } from './client.js';
import { findInstance } from './local-instance.js';
import { LiveOutput } from './live-output.js';
import { run, submit, withPractice } from './practice.js';
import { listQuestions, validateQuestions } from './questions.js';
import { regradeSubmissions } from './regrade.js';
import { saveFigures } from './save-figures.js';
import { showRun, showSubmission } from './show.js';
import { readSourceFiles } from './source-files.js';

const usage = `pairwise: the command line of a running Pairwise instance

  pairwise run FILE --env NAME [--json]   run a program in an environment
      --with FILE       another file of the program; as often as needed
      --stdin FILE      what the program reads
      --figures FOLDER  where to save its figures, with --svg as SVG
      --peek            show its variables when it has ended
  pairwise grade QUESTION FILE [--json]   grade a solution
  pairwise regrade SUBMISSION… [--json]   grade stored submissions again, and say what differs
  pairwise questions [--json]             list the question bank
  pairwise questions validate [FOLDER…] [--json]
                                          put questions through the publish gate: the folders
                                          named, or all that come with Pairwise

  --url URL --key KEY   another instance than the one that npm start runs here
`;

const options = {
  env: { type: 'string' },
  stdin: { type: 'string' },
  with: { type: 'string', multiple: true },
  figures: { type: 'string' },
  svg: { type: 'boolean', default: false },
  peek: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
  key: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parse>['values'];
const parse = () => parseArgs({ options, allowPositionals: true });

class UsageError extends Error {}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(`Missing: ${name}`);
  return value;
}

async function readRequest(file: string | undefined, flags: Flags): Promise<CreateRun> {
  const environment = environmentNameSchema.safeParse(required(flags.env, '--env NAME'));
  if (!environment.success) {
    throw new UsageError(
      `There is no environment "${flags.env}": ${builtInEnvironmentNames.join(', ')}, own-….`,
    );
  }
  const files = await readSourceFiles(required(file, 'FILE'), flags.with ?? []);
  return {
    environment: environment.data,
    files,
    peek: flags.peek,
    figureFormat: flags.svg ? 'svg' : 'png',
    ...(flags.stdin === undefined ? {} : { stdin: await readFile(flags.stdin, 'utf8') }),
  };
}

/** Exit status 0 when the program succeeded, 1 otherwise. */
async function runCommand(client: Client, [file]: string[], flags: Flags): Promise<number> {
  const request = await readRequest(file, flags);
  const [question] = (await client.get('/questions?limit=1', pageOf(questionSummarySchema))).items;
  if (question === undefined) throw new Error('The question bank is empty.');
  const output = new LiveOutput((stream, text) => {
    if (!flags.json) process[stream].write(text);
  });
  const result = await withPractice(client, [question.id], (sessionId) =>
    run(client, sessionId, request, output),
  );
  if (flags.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else showRun(result);
  await keepFigures(result, flags);
  return result.outcome === 'succeeded' ? 0 : 1;
}

async function keepFigures({ figures }: Run, { figures: folder, json }: Flags): Promise<void> {
  if (figures.length === 0) return;
  const saved = folder === undefined ? [] : await saveFigures(folder, figures);
  for (const path of saved) process.stderr.write(`-- ${path}\n`);
  if (folder === undefined && !json) {
    process.stderr.write(`-- ${figures.length} figures: --figures FOLDER saves them\n`);
  }
}

/** Exit status 0 for full marks, 1 otherwise. */
async function gradeCommand(client: Client, words: string[], flags: Flags): Promise<number> {
  const questionId = questionIdSchema.safeParse(required(words[0], 'QUESTION'));
  if (!questionId.success) throw new UsageError(`"${words[0]}" is not a question's id.`);
  const source = await readFile(required(words[1], 'FILE'), 'utf8');
  const result = await withPractice(client, [questionId.data], (sessionId) =>
    submit(client, sessionId, { questionId: questionId.data, source }),
  );
  if (flags.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else showSubmission(result);
  return result.score !== null && result.score === result.maxScore ? 0 : 1;
}

async function regradeCommand(client: Client, words: string[], flags: Flags): Promise<number> {
  required(words[0], 'SUBMISSION');
  const ids = words.map((word) => {
    const id = executionIdSchema.safeParse(word);
    if (!id.success) throw new UsageError(`"${word}" is not the id of a submission.`);
    return id.data;
  });
  return regradeSubmissions(client, ids, flags, process);
}

async function questionsCommand(words: string[], flags: Flags): Promise<number> {
  const [subcommand, ...folders] = words;
  switch (subcommand) {
    case undefined:
      return listQuestions(await connect(flags), flags, process);
    case 'validate':
      return validateQuestions(
        () => connect(flags),
        { folders, root: process.cwd(), json: flags.json },
        process,
      );
    default:
      throw new UsageError(`There is no command "questions ${subcommand}".`);
  }
}

const connect = async (flags: Flags): Promise<Client> => new Client(await findInstance(flags));

async function main(): Promise<number> {
  const { values: flags, positionals } = parse();
  const [command, ...words] = positionals;
  if (flags.help || command === undefined) {
    process.stdout.write(usage);
    return flags.help ? 0 : 2;
  }
  switch (command) {
    case 'run':
      return runCommand(await connect(flags), words, flags);
    case 'grade':
      return gradeCommand(await connect(flags), words, flags);
    case 'regrade':
      return regradeCommand(await connect(flags), words, flags);
    case 'questions':
      return questionsCommand(words, flags);
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
}

main().then(
  (status) => (process.exitCode = status),
  (cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(
      `pairwise: ${message}\n${cause instanceof UsageError ? `\n${usage}` : ''}`,
    );
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  },
);
