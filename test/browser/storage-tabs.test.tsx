import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StudyTab, TabRole } from '../../src/platform/storage/api.ts';
import { joinStudy, type TabOptions } from '../../src/platform/storage/tabs.ts';

interface Watched {
  readonly tab: StudyTab;
  readonly roles: TabRole[];
  readonly saved: number[];
}

let joined: StudyTab[] = [];
afterEach(() => {
  for (const tab of joined) tab.leave();
  joined = [];
});

/** A tab and what it was told. Locks and channels are between tabs of one page as between pages. */
async function join(
  id: string,
  onHandOver: () => Promise<void> = async () => {},
  options: TabOptions = {},
): Promise<Watched> {
  const roles: TabRole[] = [];
  const saved: number[] = [];
  const tab = await joinStudy(
    id,
    { onRole: (role) => roles.push(role), onSaved: (revision) => saved.push(revision), onHandOver },
    options,
  );
  joined.push(tab);
  return { tab, roles, saved };
}

const study = () => `study-${crypto.randomUUID()}`;

describe('several tabs on one study', () => {
  test('the first writes, the others follow and hear of each save', async () => {
    const id = study();
    const [first, second, third] = [await join(id), await join(id), await join(id)];
    expect([first, second, third].map(({ tab }) => tab.role())).toStrictEqual([
      'writer',
      'follower',
      'follower',
    ]);
    first.tab.announce(7);
    await vi.waitFor(() => expect([second.saved, third.saved]).toStrictEqual([[7], [7]]));
    expect(first.saved).toStrictEqual([]);
  });

  test('tabs on different studies do not meet', async () => {
    const [one, other] = [await join(study()), await join(study())];
    expect([one.tab.role(), other.tab.role()]).toStrictEqual(['writer', 'writer']);
    one.tab.announce(7);
    const second = await join(study());
    expect([other.saved, second.saved]).toStrictEqual([[], []]);
  });

  test('when the writer leaves, the next one writes', async () => {
    const id = study();
    const [first, second, third] = [await join(id), await join(id), await join(id)];
    first.tab.leave();
    await vi.waitFor(() => expect(second.roles).toStrictEqual(['writer']));
    expect(third.tab.role()).toBe('follower');
    second.tab.leave();
    await vi.waitFor(() => expect(third.roles).toStrictEqual(['writer']));
  });

  test('when the writer is killed, the next one writes', async () => {
    const id = study();
    const script = `
      navigator.locks.request('etabli:${id}', () => { postMessage('held'); return new Promise(() => {}); });
    `;
    const killed = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    await new Promise((resolve) => {
      killed.onmessage = resolve;
    });
    const next = await join(id);
    expect(next.tab.role()).toBe('follower');
    killed.terminate();
    await vi.waitFor(() => expect(next.roles).toStrictEqual(['writer']));
  });
});

describe('taking over', () => {
  test('the writer saves first, then follows; there is never a moment with two', async () => {
    const id = study();
    const story: string[] = [];
    const first = await join(id, async () => {
      story.push('asked to save');
      await new Promise((resolve) => setTimeout(resolve, 30));
      story.push(`saved as ${first.tab.role()}`);
    });
    const second = await join(id);
    await second.tab.takeOver();
    story.push(`taken over, the first is ${first.tab.role()}`);
    expect(story).toStrictEqual(['asked to save', 'saved as writer', 'taken over, the first is follower']);
    expect([first.roles, second.roles]).toStrictEqual([['follower'], ['writer']]);
  });

  test('goes back and forth, and a third one in the queue does not jump in', async () => {
    const id = study();
    const [first, second, third] = [await join(id), await join(id), await join(id)];
    await third.tab.takeOver();
    await first.tab.takeOver();
    await second.tab.takeOver();
    await vi.waitFor(() =>
      expect([first, second, third].map(({ tab }) => tab.role())).toStrictEqual([
        'follower',
        'writer',
        'follower',
      ]),
    );
    second.tab.leave();
    await vi.waitFor(() =>
      expect([first, third].map(({ tab }) => tab.role()).toSorted()).toStrictEqual(['follower', 'writer']),
    );
  });

  test('a writer that never answers loses its turn, and is told when it wakes', async () => {
    const id = study();
    const frozen = await join(id, () => new Promise(() => {}));
    const second = await join(id, undefined, { patience: 50 });
    await second.tab.takeOver();
    expect(second.tab.role()).toBe('writer');
    await vi.waitFor(() => expect(frozen.roles).toStrictEqual(['follower']));
  });

  test('a writer that cannot save keeps silent, and loses its turn as well', async () => {
    const id = study();
    const full = await join(id, () => Promise.reject(new Error('The disk is full.')));
    const second = await join(id, undefined, { patience: 50 });
    await second.tab.takeOver();
    await vi.waitFor(() => expect([full.roles, second.roles]).toStrictEqual([['follower'], ['writer']]));
  });

  test('when the tab that asked dies before taking the lock, the writer writes again', async () => {
    const id = study();
    const writer = await join(id, async () => {}, { patience: 50 });
    const channel = new BroadcastChannel(`etabli:${id}`);
    channel.postMessage({ kind: 'hand-over', to: 'a tab that dies' });
    await vi.waitFor(() => expect(writer.roles).toStrictEqual(['follower', 'writer']));
    channel.close();
  });

  test('the writer taking over from itself changes nothing', async () => {
    const writer = await join(study());
    await writer.tab.takeOver();
    expect([writer.tab.role(), writer.roles]).toStrictEqual(['writer', []]);
  });
});

test('a browser without locks lets every tab write: revisions alone protect the data', async () => {
  const id = study();
  const tabs = [await join(id, undefined, { locks: null }), await join(id, undefined, { locks: null })];
  expect(tabs.map(({ tab }) => tab.role())).toStrictEqual(['writer', 'writer']);
});

test('so does one that refuses locks and channels, as Firefox where sites may keep nothing', async () => {
  const refused = () => new DOMException('The operation is insecure.', 'SecurityError');
  const locks: LockManager = {
    request: () => Promise.reject(refused()),
    query: () => Promise.reject(refused()),
  };
  vi.stubGlobal('BroadcastChannel', function refuse() {
    throw refused();
  });
  try {
    const one = await join(study(), undefined, { locks });
    one.tab.announce(7);
    await one.tab.takeOver();
    expect([one.tab.role(), one.roles]).toStrictEqual(['writer', []]);
  } finally {
    vi.unstubAllGlobals();
  }
});
