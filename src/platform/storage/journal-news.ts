import { openChannel } from './channel.ts';

/** Says to the other tabs that something of a study changed, and hears them; silent where the browser has no channel. */
export interface Announcer {
  tell(study: string): void;
  listen(study: string, changed: () => void): () => void;
  close(): void;
}

/** One channel for the tab, opened when first needed: a channel does not hear itself. */
export function announcer(name: string): Announcer {
  const listeners = new Map<() => void, string>();
  let channel: BroadcastChannel | null = null;
  const open = (): BroadcastChannel | null => {
    if (channel) return channel;
    channel = openChannel(name);
    channel?.addEventListener('message', ({ data }) => {
      for (const [changed, study] of listeners) if (study === data) changed();
    });
    return channel;
  };
  return {
    tell: (study) => open()?.postMessage(study),
    listen: (study, changed) => {
      open();
      const heard = () => changed();
      listeners.set(heard, study);
      return () => void listeners.delete(heard);
    },
    close: () => {
      channel?.close();
      channel = null;
    },
  };
}
