import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPersistence, requestPersistence } from '../../src/platform/storage/persistence.ts';
import {
  changePreferences,
  onPreferencesChange,
  readPreferences,
} from '../../src/platform/storage/preferences.ts';

const DEFAULTS = { theme: null, dismissedHints: [], panels: {} };

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('preferences', () => {
  test('are the defaults at first, and kept one by one', () => {
    expect(readPreferences()).toStrictEqual(DEFAULTS);
    changePreferences({ theme: 'dark' });
    changePreferences({ panels: { results: 320 } });
    changePreferences({ dismissedHints: ['cell-bar'] });
    expect(readPreferences()).toStrictEqual({
      theme: 'dark',
      dismissedHints: ['cell-bar'],
      panels: { results: 320 },
    });
  });

  test('the theme is where the page reads it before its first paint', () => {
    changePreferences({ theme: 'light' });
    expect(localStorage.getItem('etabli-theme')).toBe('light');
    changePreferences({ theme: null });
    expect(localStorage.getItem('etabli-theme')).toBeNull();
  });

  test.each([
    '',
    'null',
    '[]',
    '3',
    '{"panels": 3, "dismissedHints": {}}',
    '{"panels": {"a": "x"}, "dismissedHints": [3]}',
  ])('rubbish in the storage is as nothing: %s', (rubbish) => {
    localStorage.setItem('etabli-preferences', rubbish);
    localStorage.setItem('etabli-theme', 'pink');
    expect(readPreferences()).toStrictEqual(DEFAULTS);
  });

  test('a storage that refuses to write keeps them until the page is left', () => {
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    expect(changePreferences({ theme: 'dark' })).toStrictEqual({ ...DEFAULTS, theme: 'dark' });
    expect(readPreferences().theme).toBe('dark');
    refuse.mockRestore();
    changePreferences({ panels: { results: 0 } });
    expect(localStorage.getItem('etabli-theme')).toBe('dark');
  });

  test('a storage that refuses to read gives the defaults', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    expect(readPreferences()).toStrictEqual(DEFAULTS);
  });

  test('changed in another tab, they are told here', () => {
    const heard: unknown[] = [];
    const stop = onPreferencesChange((preferences) => heard.push(preferences.theme));
    localStorage.setItem('etabli-theme', 'dark');
    dispatchEvent(new StorageEvent('storage', { key: 'etabli-theme' }));
    dispatchEvent(new StorageEvent('storage', { key: 'something-else' }));
    stop();
    dispatchEvent(new StorageEvent('storage', { key: 'etabli-theme' }));
    expect(heard).toStrictEqual(['dark']);
  });
});

describe('persistence', () => {
  test('tells what the browser answers', async () => {
    vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(true);
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ usage: 12, quota: 345 });
    expect(await requestPersistence()).toStrictEqual({ persisted: true, usedBytes: 12, quotaBytes: 345 });
  });

  test('a browser that refuses to say is not an error', async () => {
    vi.spyOn(navigator.storage, 'persist').mockRejectedValue(new DOMException('No.', 'SecurityError'));
    vi.spyOn(navigator.storage, 'persisted').mockRejectedValue(new DOMException('No.', 'SecurityError'));
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({});
    expect(await requestPersistence()).toStrictEqual({ persisted: null, usedBytes: null, quotaBytes: null });
  });

  test('the real browser answers numbers', async () => {
    const { persisted, quotaBytes } = await readPersistence();
    expect(typeof persisted).toBe('boolean');
    expect(quotaBytes).toBeGreaterThan(0);
  });
});
