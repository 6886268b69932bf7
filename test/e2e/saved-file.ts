import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Study } from '../../src/core/model/study.ts';

/**
 * Chromium's own window to choose where to save cannot be driven: without it the browser downloads, as Firefox and
 * Safari do. Before the page is loaded.
 */
export async function downloadsInstead(page: Page): Promise<void> {
  // The window to choose a file is held back from now on, and not from when it is waited for: too late on a busy machine.
  page.on('filechooser', () => {});
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  });
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly study: Study;
}

/** The file that Ctrl+S writes. */
export async function saveFile(page: Page): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, study: JSON.parse(text) as Study };
}
