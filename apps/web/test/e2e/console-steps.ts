import { until, type Page, type Visitor } from '@pairwise/test-kit';
import type { Test } from 'tap';

interface ConsoleScene {
  staff: Visitor;
  candidate: Visitor;
  runCode: (page: Page, source: string) => Promise<void>;
  replaceCode: (page: Page, source: string) => Promise<void>;
  inspect: (page: Page, name: string) => Promise<void>;
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Console' });
const fieldOf = (page: Page) => page.getByLabel('Python to run in the console');
const statementOf = (page: Page, number: number) =>
  panelOf(page).getByRole('listitem', { name: `Statement ${number}`, exact: true });

async function say(page: Page, text: string): Promise<void> {
  await fieldOf(page).fill(text);
  await fieldOf(page).press('Enter');
}

/** Two people, one console: from the state of a run, and cell by cell. */
export async function checkConsole(t: Test, scene: ConsoleScene): Promise<void> {
  const { staff, candidate, runCode, replaceCode, inspect } = scene;
  const both = [candidate, staff];

  await t.test('a console goes on from the last run, for both sides', async (t) => {
    await runCode(candidate.page, 'rows = [1, 2, 3]\nprint("ready")\n');
    for (const { page } of both) {
      const output = page.getByRole('region', { name: 'Output' });
      await output.getByText('ready').waitFor({ timeout: 60_000 });
    }
    await until('the end', async () =>
      /Finished/.test(
        (await candidate.page.getByRole('status', { name: 'Result of the run' }).textContent()) ??
          '',
      ),
    );
    for (const { page } of both) await page.getByRole('tab', { name: 'Console' }).click();
    await say(candidate.page, 'len(rows)');
    for (const { page } of both) {
      await statementOf(page, 1).getByText('3', { exact: true }).waitFor({ timeout: 60_000 });
      t.match(await statementOf(page, 1).textContent(), /Cara Candidate.*>>> len\(rows\)/);
    }
    await say(staff.page, 'import matplotlib.pyplot as plt\nplt.plot(rows)\nplt.show()');
    await candidate.page
      .getByRole('img', { name: 'Figure 1 of 1, drawn by statement 2' })
      .waitFor({ timeout: 60_000 });
    await say(candidate.page, 'rows[9]');
    await statementOf(staff.page, 3).getByText('Ended with an error.', { exact: false }).waitFor();
    t.match(await statementOf(staff.page, 3).textContent(), /File "<console 3>", line 1/);
    await inspect(candidate.page, 'room-console');
    await inspect(staff.page, 'room-console-interviewer');
  });

  await t.test('a statement is interrupted and answered, and the state stays', async (t) => {
    await say(candidate.page, 'while True: pass');
    await statementOf(staff.page, 4).getByText('Running…').waitFor();
    await staff.page.getByRole('button', { name: 'Interrupt' }).click();
    await statementOf(candidate.page, 4)
      .getByText('Interrupted: somebody interrupted it.', { exact: false })
      .waitFor();
    await say(candidate.page, 'name = input("Your name? ")');
    await staff.page.getByLabel('Type a line for the statement').fill('Ada');
    await staff.page.getByLabel('Type a line for the statement').press('Enter');
    await fieldOf(candidate.page).waitFor();
    await fieldOf(candidate.page).press('ArrowUp');
    await fieldOf(candidate.page).press('ArrowUp');
    t.equal(await fieldOf(candidate.page).inputValue(), 'while True: pass', 'history');
    await say(candidate.page, 'name, len(rows)');
    await statementOf(staff.page, 6).getByText("('Ada', 3)").waitFor();
  });

  await t.test('cells run one by one, and what is stale is marked', async (t) => {
    const { page } = candidate;
    await replaceCode(page, '# %% Load\nx = 20\n# %% Use\nx + 22');
    const cells = page.getByRole('list', { name: 'Cells of main.py' });
    const markOf = (title: string) => cells.getByRole('listitem').filter({ hasText: title });
    await cells.getByRole('button', { name: 'Run cell: Load' }).click();
    await markOf('Load').getByText('Up to date').waitFor();
    await page.getByRole('textbox', { name: 'Code editor' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+Enter');
    await markOf('Use').getByText('Up to date').waitFor();
    await statementOf(staff.page, 8).getByText('42', { exact: true }).waitFor();
    t.match(await statementOf(staff.page, 8).textContent(), /^Use/);
    await replaceCode(page, '# %% Load\nx = 21\n# %% Use\nx + 22');
    await markOf('Load').getByText('Changed since it ran').waitFor();
    await markOf('Use').getByText('Stale', { exact: false }).waitFor();
    await inspect(page, 'room-console-cells');
    await page.getByRole('button', { name: 'Restart' }).click();
    await markOf('Use').getByText('Not run').waitFor({ timeout: 60_000 });
    await say(page, '"x" in globals(), len(rows)');
    for (const visitor of both) {
      await statementOf(visitor.page, 1).getByText('(False, 3)').waitFor({ timeout: 60_000 });
    }
    for (const visitor of both) await visitor.page.getByRole('tab', { name: 'Output' }).click();
  });
}
