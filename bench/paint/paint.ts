import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/chromium.ts';
import type { Study } from '../../src/core/model/study.ts';
import { installFloor, installProbe, type Probe } from './probe.ts';

/** As fast as the machine goes, so that the wait for the screen's next frame is not counted as work. */
const NO_FRAME_LIMIT = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Milliseconds: a fast typist. */
const BETWEEN_KEYS = 60;

export interface PaintOptions {
  readonly url: string;
  readonly study: Study;
  /** Title of the table, and texts of the line and the column head, of the cell that is edited. */
  readonly cell: readonly [table: string, line: string, column: string];
  readonly edits: number;
  readonly frameLimit: boolean;
  /** What is measured: the edit, or its frame alone. */
  readonly of: 'edit' | 'frame';
}

const KEYS = { edit: 'Enter', frame: 'F9' } as const;
/** Milliseconds: well beyond the longest edit; the page is not asked meanwhile, which would draw frames. */
const PAINTED = 200;

/** Types into one cell of the grid, again and again, each time another number; what the page measured. */
export async function measurePaint(options: PaintOptions): Promise<Probe> {
  const args = [...CHROMIUM_ARGS, ...(options.frameLimit ? [] : NO_FRAME_LIMIT)];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
    await page.goto(options.url);
    await page.getByRole('listitem').first().waitFor();
    await dropFile(page, options.study);
    await choose(page, options.cell);
    // The name that the bench's own compiler gives functions through, unknown in the page.
    await page.evaluate('globalThis.__name = (named) => named');
    const key = KEYS[options.of];
    await page.evaluate(installProbe, key);
    if (options.of === 'frame') await page.evaluate(installFloor, key);
    for (let i = 0; i < options.edits; i++) {
      if (options.of === 'edit') await page.keyboard.type(`${61 + (i % 20)},${10 + (i % 80)}`);
      // As a person types: the frame that draws the last digit is not that of the edit.
      await page.waitForTimeout(BETWEEN_KEYS);
      await page.keyboard.press(key);
      await page.waitForTimeout(PAINTED);
      if (options.of === 'edit') await page.keyboard.press('ArrowUp');
    }
    const probe = await page.evaluate(() => window.probe);
    if (probe.times.length !== options.edits)
      throw new Error(`${probe.times.length} of ${options.edits} were painted in time.`);
    return probe;
  } finally {
    await browser.close();
  }
}

async function dropFile(page: Page, study: Study): Promise<void> {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'etude.etabli.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(study));
  await page.getByRole('grid').first().waitFor();
  await page.waitForFunction(() => {
    const amounts = [...document.querySelectorAll('.amount')];
    return amounts.length > 0 && amounts.every(({ textContent }) => textContent !== '…');
  });
}

async function choose(page: Page, [table, line, column]: PaintOptions['cell']): Promise<void> {
  const grid = page.getByRole('grid', { name: table });
  const heads = await grid
    .locator('.ht_master thead tr:last-child th')
    .evaluateAll((all) =>
      all.map((head) => [head.textContent ?? '', head.getAttribute('aria-colindex')] as const),
    );
  const index = heads.find(([text]) => text.replace(/\s/g, ' ').includes(column))?.[1];
  if (!index)
    throw new Error(`« ${table} » has no column « ${column} »: ${heads.map(([text]) => text).join(', ')}`);
  await grid
    .locator('.ht_master tbody tr')
    .filter({ has: page.locator('th').getByText(line) })
    .locator(`td[aria-colindex="${index}"]`)
    .click();
}
