import { createMemo, createSignal, type JSX, lazy, onCleanup, Show } from 'solid-js';
import { Part } from '../page/part.tsx';
import { useStudy } from '../shell/study-context.ts';
import { ASK_LINE } from './ask-line.ts';

const LinesSection = lazy(async () => ({ default: (await import('./lines-section.tsx')).LinesSection }));

/** The place of the lignes de calcul: they load when there are some, when one is asked for, or when it is in sight. */
export function LinesPart(): JSX.Element {
  const { workspace, dossier } = useStudy();
  const [asked, setAsked] = createSignal(0);
  const [seen, setSeen] = createSignal(false);
  const { slug } = dossier();
  const wanted = createMemo<boolean>(
    (before) =>
      before ||
      seen() ||
      asked() > 0 ||
      (workspace.study().lines?.some((line) => line.dossier === slug) ?? false),
    false,
  );
  const ask = () => setAsked(asked() + 1);
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
  });
  document.addEventListener(ASK_LINE, ask);
  onCleanup(() => {
    document.removeEventListener(ASK_LINE, ask);
    observer.disconnect();
  });
  return (
    <div class="lines-place" ref={(place) => observer.observe(place)}>
      <Show when={wanted()}>
        <Part what="La liste des lignes de calcul">
          <LinesSection asked={asked()} />
        </Part>
      </Show>
    </div>
  );
}
