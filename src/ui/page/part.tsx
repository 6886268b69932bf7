import { ErrorBoundary, type JSX, Suspense } from 'solid-js';
import { Button } from '../kit/button.tsx';

/** A part of the page that loads by itself, and leaves the others alone when it fails. */
export function Part(props: { readonly what: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <div class="broken" role="alert">
          <p>
            {props.what} n’a pas pu être affiché{'\u00a0'}:{' '}
            {error instanceof Error ? error.message : String(error)}. Vos données ne sont pas touchées.
          </p>
          <Button onClick={reset}>Réessayer</Button>
        </div>
      )}
    >
      <Suspense fallback={<div class="waiting" />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}
