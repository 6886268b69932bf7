/** Says to the other tabs that something of a study changed, and hears them; silent where the browser has no channel. */
export interface Announcer {
  tell(study: string): void;
  listen(study: string, changed: () => void): () => void;
}

export function announcer(name: string): Announcer {
  const open = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name));
  const own = new Map<string, BroadcastChannel>();
  return {
    tell: (study) => {
      // Through a listening channel when there is one: a channel does not hear itself.
      const listening = own.get(study);
      if (listening) return listening.postMessage(study);
      const channel = open();
      channel?.postMessage(study);
      channel?.close();
    },
    listen: (study, changed) => {
      const channel = open();
      if (!channel) return () => {};
      own.set(study, channel);
      channel.addEventListener('message', ({ data }) => {
        if (data === study) changed();
      });
      return () => {
        if (own.get(study) === channel) own.delete(study);
        channel.close();
      };
    },
  };
}
