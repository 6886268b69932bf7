import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { isLink } from '../../platform/sharing/link-address.ts';

/** Where the window is: in the address after `#`, so that a reload comes back to it. */
export type Route =
  | { readonly page: 'home' }
  /** `slug` empty: the study's first dossier; `view`: of the study as a whole, in place of the dossier. */
  | { readonly page: 'study'; readonly id: string; readonly slug: string; readonly view?: StudyViewName }
  /** Somebody's link: read from the address, stored nowhere. */
  | { readonly page: 'link'; readonly hash: string };

/** Pages of a study that are not those of one dossier; see `shell/views.ts`. */
export const STUDY_VIEWS = ['comparaison', 'journal', 'note'] as const;
export type StudyViewName = (typeof STUDY_VIEWS)[number];

const HOME: Route = { page: 'home' };

/** What is not understood is the home page. */
export function readRoute(hash: string): Route {
  if (isLink(hash)) return { page: 'link', hash };
  const [, page, id, slug, name, ...rest] = hash.replace(/^#/, '').split('/');
  if (page !== 'etude' || !id || rest.length > 0) return HOME;
  const view = STUDY_VIEWS.find((one) => one === name);
  if (name !== undefined && !view) return HOME;
  try {
    const at = { page: 'study', id: decodeURIComponent(id), slug: decodeURIComponent(slug ?? '') } as const;
    return view ? { ...at, view } : at;
  } catch {
    return HOME;
  }
}

export function routeHash(route: Route): string {
  if (route.page === 'home') return '#/';
  if (route.page === 'link') return route.hash;
  const { id, slug, view } = route;
  const parts = [id, ...(slug || view ? [slug] : []), ...(view ? [view] : [])];
  return `#/etude/${parts.map(encodeURIComponent).join('/')}`;
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
