import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { isLink, LINK_PREFIX } from '../../platform/sharing/link-address.ts';
import type { Workspace } from '../../workspace/api.ts';

/** Where the window is: in the address after `#`, so that a reload comes back to it. */
export type Route =
  | { readonly page: 'home' }
  /** `slug` empty: the study's first dossier; `view`: of the study as a whole, in place of the dossier. */
  | { readonly page: 'study'; readonly id: string; readonly slug: string; readonly view?: StudyViewName }
  /** Somebody's link, `#/lien/…`: read from the address, stored nowhere. What is shown of it may follow. */
  | {
      readonly page: 'link';
      readonly hash: string;
      readonly slug: string;
      readonly view?: StudyViewName;
    };

/** Pages of a study that are not those of one dossier; see `shell/views.ts`. */
export const STUDY_VIEWS = ['comparaison', 'journal', 'note', 'presentation'] as const;
export type StudyViewName = (typeof STUDY_VIEWS)[number];

const HOME: Route = { page: 'home' };

/** What is not understood is the home page. */
export function readRoute(hash: string): Route {
  const [, page, id, slug, name, ...rest] = hash.replace(/^#/, '').split('/');
  const view = STUDY_VIEWS.find((one) => one === name);
  const strange = !id || rest.length > 0 || (name !== undefined && !view);
  try {
    const at = { slug: decodeURIComponent(slug ?? ''), ...(view ? { view } : {}) };
    // A link that is not understood is still read: what reads it says what is wrong with it.
    if (isLink(hash)) return strange ? link(hash) : { ...link(LINK_PREFIX + id), ...at };
    return page !== 'etude' || strange ? HOME : { page: 'study', id: decodeURIComponent(id), ...at };
  } catch {
    return isLink(hash) ? link(hash) : HOME;
  }
}

function link(hash: string): Route {
  return { page: 'link', hash, slug: '' };
}

/** Where an open study shows one of its dossiers, or a page about the whole of it. */
export function placeIn(workspace: Workspace, slug: string, view?: StudyViewName): Route {
  const at = { slug, ...(view ? { view } : {}) };
  return workspace.link === null
    ? { page: 'study', id: workspace.study().id, ...at }
    : { page: 'link', hash: workspace.link, ...at };
}

/** Whether the route shows this study, wherever in it. */
export function isIn(route: Route, workspace: Workspace): boolean {
  if (route.page === 'home') return false;
  return route.page === 'link'
    ? route.hash === workspace.link
    : workspace.link === null && route.id === workspace.study().id;
}

export function routeHash(route: Route): string {
  if (route.page === 'home') return '#/';
  const { slug, view } = route;
  const parts = [...(slug || view ? [slug] : []), ...(view ? [view] : [])].map(encodeURIComponent);
  const start = route.page === 'link' ? route.hash : `#/etude/${encodeURIComponent(route.id)}`;
  return [start, ...parts].join('/');
}

export interface Router {
  readonly route: Accessor<Route>;
  /** `replace`: without a step in the browser's history. */
  readonly go: (route: Route, options?: { readonly replace?: boolean }) => void;
}

export function createRouter(): Router {
  const [route, setRoute] = createSignal(readRoute(location.hash), { equals: sameRoute });
  const follow = () => setRoute(readRoute(location.hash));
  window.addEventListener('hashchange', follow);
  onCleanup(() => window.removeEventListener('hashchange', follow));
  return {
    route,
    go(to, options) {
      const hash = routeHash(to);
      if (hash !== location.hash) {
        if (options?.replace) history.replaceState(null, '', hash);
        else history.pushState(null, '', hash);
      }
      setRoute(to);
    },
  };
}

function sameRoute(a: Route, b: Route): boolean {
  return routeHash(a) === routeHash(b);
}
