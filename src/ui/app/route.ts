import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Where the window is: in the address after `#`, so that a reload comes back to it. */
export type Route =
  | { readonly page: 'home' }
  /** `slug` empty: the study's first dossier. */
  | { readonly page: 'study'; readonly id: string; readonly slug: string };

const HOME: Route = { page: 'home' };

/** What is not understood is the home page. */
export function readRoute(hash: string): Route {
  const [, page, id, slug, ...rest] = hash.replace(/^#/, '').split('/');
  if (page !== 'etude' || !id || rest.length > 0) return HOME;
  try {
    return { page: 'study', id: decodeURIComponent(id), slug: decodeURIComponent(slug ?? '') };
  } catch {
    return HOME;
  }
}

export function routeHash(route: Route): string {
  if (route.page === 'home') return '#/';
  return `#/etude/${encodeURIComponent(route.id)}${route.slug ? `/${encodeURIComponent(route.slug)}` : ''}`;
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
