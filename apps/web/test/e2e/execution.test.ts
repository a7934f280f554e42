import {
  launchBrowser,
  openVisitor,
  settledViolations,
  startProduct,
  takeScreenshots,
  until,
  type Page,
} from '@pairwise/test-kit';
import t from 'tap';
import { checkConsole } from './console-steps.js';
import { editorOf, editorText, openInterview, replaceCode } from './support.js';

const outputOf = (page: Page) => page.getByRole('region', { name: 'Output' });
const resultOf = (page: Page) => page.getByRole('status', { name: 'Result of the run' });
const promptOf = (page: Page) => page.getByLabel('Type a line for the program');

async function runCode(page: Page, source: string): Promise<void> {
  await replaceCode(page, source);
  await page.getByRole('button', { name: /^Run/ }).click();
}

t.test('what a program does is seen by both sides while it runs', async (t) => {
  const product = await startProduct(t);
  const browser = await launchBrowser(t);
  const staff = await openVisitor(browser);
  const candidate = await openVisitor(browser);
  const both = [candidate, staff];
  await openInterview({ product, staff, candidate, questionIds: ['group-share-of-total'] });

  const inspect = async (page: Page, name: string): Promise<void> => {
    t.strictSame(await settledViolations(page), [], `${name} is accessible`);
    await takeScreenshots(page, name);
  };

  await t.test('input() asks in the room, and whoever answers is heard', async (t) => {
    const source = 'name = input("Your name? ")\nprint("Hello,", name)\n';
    await runCode(candidate.page, source);
    for (const { page } of both) {
      await outputOf(page).getByText('Your name?').waitFor({ timeout: 60_000 });
      await promptOf(page).waitFor();
    }
    await inspect(candidate.page, 'room-input');
    await promptOf(staff.page).fill('Ada');
    await promptOf(staff.page).press('Enter');
    for (const { page } of both) {
      await outputOf(page).getByText('Hello, Ada').waitFor();
      t.equal(await promptOf(page).count(), 0, 'the prompt is gone');
    }
  });

  await t.test('a prompt takes no key from whoever writes code', async (t) => {
    await replaceCode(candidate.page, 'input("Ready? ")\n');
    await editorOf(candidate.page).click();
    await staff.page.getByRole('button', { name: /^Run/ }).click();
    await promptOf(candidate.page).waitFor({ timeout: 60_000 });
    await candidate.page.keyboard.press('Control+End');
    await candidate.page.keyboard.type('print("typed on")');
    await until('the keys in the editor', async () =>
      ((await candidate.page.locator('.cm-content').textContent()) ?? '').includes('typed on'),
    );
    t.equal(await promptOf(candidate.page).inputValue(), '');
    await candidate.page.getByRole('button', { name: 'End input' }).click();
    await resultOf(staff.page)
      .getByText(/Stopped with an error after .+: EOFError/)
      .waitFor();
  });

  await t.test('a frame of an exception leads to its line, by keyboard as well', async (t) => {
    const { page } = candidate;
    const tabOf = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
    await page.getByRole('button', { name: 'Add a file' }).click();
    await page.getByLabel('Name of the file').fill('helper.py');
    await page.keyboard.press('Enter');
    await tabOf('helper.py').waitFor();
    await replaceCode(page, 'def f():\n    return 1 / 0\n');
    await tabOf('main.py').click();
    await runCode(page, 'import helper\n\n\n\nprint("more")\nhelper.f()\n');
    const frame = outputOf(page).getByRole('button', { name: 'File "helper.py", line 2' });
    await frame.waitFor({ timeout: 60_000 });
    await frame.focus();
    await page.keyboard.press('Enter');
    await tabOf('helper.py').and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('Delete');
    await until(
      'the line to be taken out',
      async () => !(await editorText(page)).includes('1 / 0'),
    );
    t.match(await editorText(page), 'def f():', 'and no other one');
    await tabOf('main.py').click();
    await replaceCode(page, 'print("short")');
    await outputOf(page).getByRole('button', { name: 'File "main.py", line 6' }).click();
    await outputOf(page)
      .getByText('Line 6 is beyond the end of main.py, which has 1 line now.')
      .waitFor();
    await inspect(page, 'room-exception');
    t.pass('and a line that is gone says so');
  });

  await t.test('figures come while it runs, variables when it has ended', async (t) => {
    const source = [
      'import time',
      'import matplotlib.pyplot as plt',
      'import pandas as pd',
      'sales = pd.DataFrame({"region": ["north", "south"], "revenue": [120.5, None]})',
      'plt.plot([1, 2, 3]); plt.show()',
      'plt.bar(["a", "b"], [2, 1]); plt.show()',
      'input("seen? ")',
    ].join('\n');
    await runCode(candidate.page, source);
    for (const { page } of both) {
      await page.getByAltText('Figure 2 of 2, drawn by run 4').waitFor({ timeout: 60_000 });
      t.notMatch(await resultOf(page).textContent(), /Finished/, 'it still runs');
    }
    await promptOf(candidate.page).fill('yes');
    await promptOf(candidate.page).press('Enter');
    for (const { page } of both) {
      await page.getByText(/^Variables/).click();
      const head = page.getByRole('group', { name: 'Head of sales' });
      await head.getByText('north').waitFor();
      t.match(await outputOf(page).textContent(), /\(2, 2\)/, 'its shape is told');
    }
    await inspect(candidate.page, 'room-variables');
  });

  await t.test('a figure is enlarged, turned and taken along', async (t) => {
    const { page } = candidate;
    await outputOf(page).getByAltText('Figure 1 of 2, drawn by run 4').click();
    const dialog = page.getByRole('dialog', { name: 'Figure 1 of 2, run 4' });
    const picture = dialog.getByAltText('Figure 1 of 2, drawn by run 4');
    await picture.waitFor();
    await inspect(page, 'room-figure');
    await page.keyboard.press('2');
    await until('200 %', () =>
      picture.evaluate((one) => Reflect.get(one, 'width') === 2 * Reflect.get(one, 'naturalWidth')),
    );
    await page.keyboard.press('n');
    const second = page.getByRole('dialog', { name: 'Figure 2 of 2, run 4' });
    const link = second.getByRole('link', { name: 'Download PNG' });
    t.equal(await link.getAttribute('download'), 'run-4-figure-2.png');
    t.match(await link.getAttribute('href'), /^data:image\/png;base64,iVBOR/);
    await page.keyboard.press('Escape');
    await second.waitFor({ state: 'detached' });
    await page.locator('button:focus').getByAltText('Figure 1 of 2, drawn by run 4').waitFor();
  });

  await t.test('Cancel ends a program that would never end', async (t) => {
    await runCode(candidate.page, 'print("for ever", flush=True)\nwhile True: pass\n');
    await outputOf(staff.page).getByText('for ever').waitFor({ timeout: 60_000 });
    const meter = (page: Page, name: string) =>
      outputOf(page).getByRole('meter', { name, exact: true });
    for (const { page } of both) {
      await until('live memory', async () => {
        const memory = meter(page, 'Memory');
        return (
          (await memory.count()) > 0 &&
          /MiB of/.test((await memory.getAttribute('aria-valuetext')) ?? '')
        );
      });
    }
    await inspect(candidate.page, 'room-meter');
    await staff.page.getByRole('button', { name: 'Cancel' }).click();
    for (const { page } of both)
      await resultOf(page)
        .getByText(/^Cancelled/)
        .waitFor();
    await meter(candidate.page, 'Peak memory').waitFor();
    t.match(
      await meter(candidate.page, 'Time').getAttribute('aria-valuetext'),
      /^[\d.]+ s of 20 s$/,
    );
    t.pass('both were told');
  });

  await t.test('a worker that is killed leaves a result, not a spinner', async (t) => {
    const source = 'import time\nprint("begun", flush=True)\ntime.sleep(4)\nprint("done")\n';
    await runCode(candidate.page, source);
    for (const { page } of both) {
      await outputOf(page).getByText('begun').first().waitFor({ timeout: 60_000 });
    }
    await product.stop('worker', 'SIGKILL');
    await product.start('worker');
    for (const { page } of both) {
      await resultOf(page)
        .getByText(/^Finished/)
        .waitFor({ timeout: 60_000 });
      t.equal((await outputOf(page).textContent())?.match(/begun/g)?.length, 1, 'told once');
    }
  });

  await t.test('the history tells of every run and compares two', async (t) => {
    const { page } = candidate;
    await outputOf(page)
      .getByRole('button', { name: /^History/ })
      .click();
    const history = page.getByRole('dialog', { name: 'Runs of this question' });
    const rows = history.getByRole('row');
    t.match(await rows.nth(6).textContent(), /Run 1.*Cara Candidate.*\d\d:\d\d:\d\d.*Finished.*s$/);
    t.match(await rows.nth(5).textContent(), /Run 2.*Ina Interviewer.*Raised an error/);
    await history.getByLabel('Compare run 3').check();
    await history.getByLabel('Compare run 1').check();
    await inspect(page, 'room-history');
    await history.getByRole('button', { name: 'Compare', exact: true }).click();
    const comparison = page.getByRole('dialog', { name: 'Run 1 and run 3' });
    const changes = comparison.getByRole('region', { name: 'Changes of main.py' });
    await changes.locator('.cm-deletedChunk').getByText('Your name?').waitFor();
    const added = comparison.getByRole('region', { name: 'Changes of helper.py' });
    t.match(await added.locator('.cm-content').innerText(), /return 1 \/ 0/);
    t.match(
      await comparison.getByRole('region', { name: 'Run 3' }).textContent(),
      /Raised an error/,
    );
    await inspect(page, 'room-comparison');
    await comparison.getByRole('button', { name: 'All runs' }).click();
    await history.getByRole('button', { name: 'Show run 1' }).click();
    await outputOf(page).getByText('Hello, Ada').waitFor();
    t.pass('an earlier run is shown again');
  });

  await t.test(
    'losses draw a curve while it runs, and from the record after a reload',
    async (t) => {
      const source = [
        'for step in range(60):',
        '    val = "nan" if step == 30 else f"{2.4 / (step + 1) ** 0.5:.4f}"',
        '    print(f"step={step} train_loss={2.3 / (step + 1):.4f} val_loss={val}", flush=True)',
        'input("seen? ")',
      ].join('\n');
      await runCode(candidate.page, source);
      const curveOf = (page: Page) => outputOf(page).getByRole('img', { name: /^Loss curve/ });
      const gap = 'val_loss: 1 NaN value is a gap, the first at step 30.';
      for (const { page } of both) {
        await curveOf(page).waitFor({ timeout: 60_000 });
        await outputOf(page).getByText(gap).waitFor();
      }
      await outputOf(candidate.page).getByText('Values as a table').click();
      const printed = outputOf(candidate.page).getByRole('group', {
        name: 'What the program printed',
      });
      await until('the end of the output to be in sight', () =>
        printed.evaluate((box) => {
          const [height = 0, top = 0, shown = 0] = [
            'scrollHeight',
            'scrollTop',
            'clientHeight',
          ].map((name) => Number(Reflect.get(box, name)));
          return height - top - shown < 24;
        }),
      );
      await inspect(candidate.page, 'room-loss');
      await promptOf(candidate.page).fill('yes');
      await promptOf(candidate.page).press('Enter');
      await resultOf(staff.page)
        .getByText(/^Finished/)
        .waitFor();
      await staff.page.reload();
      t.match(
        await curveOf(staff.page).getAttribute('aria-label'),
        'train_loss: 60 values from 2.3 to 0.0383, lowest 0.0383 at step 59.',
      );
    },
  );

  await checkConsole(t, { staff, candidate, runCode, replaceCode, inspect });

  await t.test('the execution page says what this host offers', async (t) => {
    const { page } = staff;
    await page.goto(`${product.url}/execution`);
    await page.getByRole('heading', { name: 'PyTorch', exact: true }).waitFor();
    await page
      .getByText(/npm run images -- cuda|NVIDIA GPU/)
      .first()
      .waitFor();
    await page
      .getByRole('list', { name: /^Checks of/ })
      .getByText('seccomp', { exact: true })
      .waitFor();
    await inspect(page, 'execution');
    t.pass('environments, reasons and checks are shown');
  });

  await t.test('nobody’s browser had anything to complain about', async (t) => {
    for (const { complaints } of both) {
      t.strictSame(
        complaints.filter((text) => !/status of (401|403|404|409)/.test(text)),
        [],
      );
    }
  });
});
