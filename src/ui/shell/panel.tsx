import { type JSX, lazy, Show, Suspense } from 'solid-js';
import { Figures } from '../figures/figures.tsx';
import { Sources } from '../figures/sources.tsx';
import { IconButton } from '../kit/button.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { Hint } from '../page/hint.tsx';
import { Results } from '../results/results.tsx';
import { useStudy } from './study-context.ts';

/** Comes when a number is first asked about. */
const ExplanationPanel = lazy(async () => ({
  default: (await import('../explanation/explanation-panel.tsx')).ExplanationPanel,
}));

/** What the tables give: results, where a number comes from, what the sources print, and the sources themselves. */
export function Panel(): JSX.Element {
  const view = useStudy();
  return (
    <aside class="panel no-print" aria-label="Résultats et sources" data-region="résultats">
      <div class="panel-head">
        <IconButton
          icon="panel"
          label="Replier les résultats"
          shortcut="Ctrl+J"
          onClick={() => view.togglePanel()}
        />
      </div>
      <Show when={view.dossier()?.slug} keyed>
        <Tabs
          label="Résultats et sources"
          chosen={view.panelTab()}
          choose={view.showPanel}
          tabs={[
            {
              id: 'results',
              label: 'Résultats',
              content: () => (
                <>
                  <Hint name="explication">
                    Cliquez n’importe quel nombre{'\u00a0'}: Établi montre son calcul, terme à terme, jusqu’à
                    la page de la source.
                  </Hint>
                  <Results />
                </>
              ),
            },
            {
              id: 'explanation',
              label: 'Explication',
              content: () => (
                <Suspense>
                  <ExplanationPanel />
                </Suspense>
              ),
            },
            { id: 'figures', label: 'Chiffres publiés', short: 'Chiffres', content: () => <Figures /> },
            { id: 'sources', label: 'Sources', content: () => <Sources /> },
          ]}
        />
      </Show>
    </aside>
  );
}
