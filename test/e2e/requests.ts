import type { Page } from 'playwright-core';

export interface Requests {
  /** Addresses asked of another origin; `data:` and `blob:` ask nothing of anyone. */
  elsewhere(): readonly string[];
  /** From now on, counts anew: what is asked after the page has loaded. */
  mark(): void;
  /** Addresses asked of the network since the mark (or the start), whatever the origin. */
  sinceMark(): readonly string[];
}

/** Workers' own requests included: the whole context is watched. */
export function watchRequests(page: Page, appUrl: string): Requests {
  const asked: string[] = [];
  const { origin } = new URL(appUrl);
  let from = 0;
  const onNetwork = (url: string): boolean => !/^(data|blob|about):/.test(url);
  page.context().on('request', (request) => {
    if (onNetwork(request.url())) asked.push(request.url());
  });
  page.on('websocket', (socket) => asked.push(socket.url()));
  return {
    elsewhere: () => asked.filter((url) => new URL(url).origin !== origin),
    mark: () => {
      from = asked.length;
    },
    sinceMark: () => asked.slice(from),
  };
}
