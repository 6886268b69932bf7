import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import axe from 'axe-core';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Selection } from '../../src/workspace/api.ts';
import { DossierChart } from '../../src/ui/charts/dossier-chart.tsx';
import { chartsDossier, chartsStudy, noFormulas } from './charts-dossier.ts';
import { createFakeWorkspace, type FakeWorkspace } from './fake-workspace.ts';

let host: HTMLElement;
let workspace: FakeWorkspace;
let dispose: () => void = () => {};
let explained: Selection[];

beforeEach(() => {
  host = document.createElement('main');
  host.style.width = '760px';
  document.body.append(host);
  workspace = createFakeWorkspace({ dossiers: [chartsDossier], study: chartsStudy, formulas: noFormulas });
  explained = [];
});

afterEach(() => {
  dispose();
  host.remove();
  delete document.documentElement.dataset.theme;
});

async function show(id: string): Promise<void> {
  const chart = chartsDossier.charts.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`pas de graphique ${id}`);
  dispose = render(
    () => (
      <DossierChart
        dossier={chartsDossier}
        chart={chart}
        workspace={workspace}
        explain={(selection) => explained.push(selection)}
      />
    ),
    host,
  );
  await expect
    .poll(() => host.querySelector('svg[role=img], .chart-problem'), { timeout: 10_000 })
    .not.toBeNull();
}

const all = (selector: string): readonly SVGElement[] => [...host.querySelectorAll<SVGElement>(selector)];
const texts = (selector: string): readonly string[] => all(selector).map(textOf);
/** What is read, without what shows on hover. */
const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(element.querySelector('title')?.textContent ?? '', '');
const seen = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\u00A0', '_').replaceAll('\u202F', "'");
const bars = () => all('.chart-bars > *');
const edit = (address: string, value: string | null, scenario = 'actuel') =>
  workspace.run({
    kind: 'set-cells',
    edits: [{ scenario, address: `courbes.${address}`, cell: { value } }],
  });

describe('des barres', () => {
  it('une par scénario et par membre, sans rien pour ce qui est sans objet, et le disent', async () => {
    await show('benefice');
    expect(bars()).toHaveLength(3 * 4);
    expect(texts('.chart-key li')).toEqual(chartsStudy.scenarios.map(({ label }) => label));
    expect(texts('.chart-gaps li').map(seen)).toEqual(['Tous les scénarios, BPCO_: sans objet.']);
    expect(host.innerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('nomme l’axe avec son unité, en M€ quand il s’agit de millions, et résume pour qui ne voit pas', async () => {
    await show('benefice');
    expect(texts('svg text')).toContain('Bénéfice net (M€/an)');
    const label = seen(host.querySelector('svg[role=img]')?.getAttribute('aria-label'));
    expect(label).toContain('Graphique en barres_: Bénéfice net par volet.');
    expect(label).toContain('Actuel_: de −3,2_M€/an (Chirurgie) à 12,5_M€/an (Maternité).');
  });

  it('une valeur négative descend sous la ligne de zéro', async () => {
    await show('benefice');
    const box = (title: string) => {
      const bar = bars().find((one) => one.querySelector('title')?.textContent?.startsWith(title));
      if (!bar) throw new Error(`pas de barre ${title}`);
      return bar.getBoundingClientRect();
    };
    const loss = box('Actuel · Chirurgie');
    const gain = box('Option 1 · Chirurgie');
    expect(loss.top).toBeGreaterThanOrEqual(gain.bottom - 1);
    // 3,2 M€ contre 2,4 M€ : quatre tiers de la hauteur, au pixel près.
    expect(Math.abs(loss.height - (gain.height * 4) / 3)).toBeLessThan(1);
  });

  it('un clic explique la valeur', async () => {
    await show('benefice');
    const bar = bars().find((one) =>
      one.querySelector('title')?.textContent?.startsWith('Option 1 · Chirurgie'),
    );
    bar?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(explained).toEqual([{ address: 'courbes.benefice[chirurgie]', scenario: 'option-1' }]);
  });

  it('suivent une modification après sa trame, jamais pendant', async () => {
    await show('benefice');
    const before = host.querySelector('svg[role=img]');
    edit('benefice[bpco]', '5000000');
    edit('benefice[bpco]', '6000000', 'option-1');
    expect(host.querySelector('svg[role=img]')).toBe(before);
    await expect.poll(() => bars()).toHaveLength(3 * 4 + 2);
    expect(host.querySelector('.chart-gaps')?.textContent).toContain('Option 2, Contre-proposition');
  });

  it('un échec est une absence de barre, et son message est écrit', async () => {
    await show('benefice');
    const failure = {
      code: 'division-par-zero' as const,
      where: 'courbes.benefice[chirurgie]',
      message: 'Division par zéro.',
    };
    workspace.setValues('courbes.benefice', 'actuel', ['1000000', failure, '2000000', null]);
    await expect
      .poll(() => texts('.chart-gaps li').map(seen))
      .toContain('Actuel, Chirurgie_: Division par zéro.');
    expect(bars()).toHaveLength(3 * 4 - 1);
    expect(host.innerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe('des courbes', () => {
  it('s’interrompent où il n’y a pas de valeur', async () => {
    await show('economie');
    // Actuel et Option 2 sont la même courbe ; trois courbes en deux morceaux.
    expect(all('.chart-curve path')).toHaveLength(3 * 2);
    expect(texts('svg text')).toEqual(
      expect.arrayContaining(['Actuel, Option 2', 'Option 1', '2023', '2027', 'Année']),
    );
    expect(texts('.chart-gaps li').map(seen)).toEqual(['Tous les scénarios, 2025_: sans objet.']);
  });

  it('portent leurs noms au bout, sans qu’ils se touchent', async () => {
    await show('economie');
    const names = all('svg text').filter((one) => /^(Option 1|Actuel, Option 2)$/.test(textOf(one)));
    const [a, b] = names.map((one) => one.getBoundingClientRect());
    expect(Math.abs((a?.top ?? 0) - (b?.top ?? 0))).toBeGreaterThan(13);
  });

  it('passent par les points publiés, dans leur unité, et sont tiretées au-delà', async () => {
    await show('courbe');
    const rings = all('.chart-published > *');
    expect(rings).toHaveLength(3);
    const [left, right] = [rings[0], rings[2]].map((ring) => ring?.getBoundingClientRect());
    const dot = all('.chart-dots > *').find((one) =>
      one.querySelector('title')?.textContent?.includes('20 %'),
    );
    const at = dot?.getBoundingClientRect();
    const middle = (box: DOMRect | undefined) => [
      (box?.left ?? 0) + (box?.width ?? 0) / 2,
      (box?.top ?? 0) + (box?.height ?? 0) / 2,
    ];
    const [x = 0, y = 0] = middle(right);
    const [dotX = 0, dotY = 0] = middle(at);
    expect(Math.hypot(x - dotX, y - dotY)).toBeLessThan(1);
    expect(left?.left).toBeLessThan(right?.left ?? 0);
    expect(all('svg [stroke-dasharray]').length).toBeGreaterThan(0);
    expect(texts('.chart-key li')).toEqual(['Points publiés', 'extrapolé, non publié']);
    expect(texts('svg text')).toContain('Taux d’initiation (%)');
  });

  it('à l’étroit, leurs noms passent dans la légende', async () => {
    host.style.width = '380px';
    await show('economie');
    expect(texts('.chart-key li')).toEqual(chartsStudy.scenarios.map(({ label }) => label));
    expect(texts('svg text')).not.toContain('Option 1');
  });

  it('se redessinent à la largeur de la page', async () => {
    await show('economie');
    host.style.width = '520px';
    await expect.poll(() => host.querySelector('svg[role=img]')?.getAttribute('width')).toBe('520');
  });
});

describe('une carte de chaleur', () => {
  it('montre une fois les scénarios qui disent la même chose', async () => {
    await show('calendrier');
    expect(texts('.chart-panel h3')).toEqual(['ActuelOption 1Contre-proposition du syndicat', 'Option 2']);
    expect(all('.chart-cells > *')).toHaveLength(2 * 15);
    expect(texts('svg text')).toContain('Part des médecins (%)');
    expect(texts('svg text')).toContain('—');
  });
});

describe('les valeurs derrière un graphique', () => {
  const open = async () => {
    await userEvent.click(host.querySelector('summary') as HTMLElement);
    await expect.poll(() => host.querySelector('.chart-values table')).not.toBeNull();
  };
  const rows = () =>
    [...host.querySelectorAll('.chart-values tr')].map((row) =>
      [...row.children].map(({ textContent }) => seen(textContent)),
    );

  it('sont celles qui sont dessinées', async () => {
    await show('economie');
    await open();
    expect(rows().slice(0, 4)).toEqual([
      ['Année', 'Actuel', 'Option 1', 'Option 2', 'Contre-proposition du syndicat'],
      ['2023', '6,0', '6,0', '6,0', '6,0'],
      ['2024', '17,0', '17,0', '17,0', '25,0'],
      ['2025', '—', '—', '—', '—'],
    ]);
    expect(host.querySelector('caption')?.textContent).toBe('Économie (M€)');
  });

  it('restent ouvertes et justes après une modification', async () => {
    await show('economie');
    await open();
    edit('economie[a2025]', '21.25');
    await expect
      .poll(() => rows()[3])
      .toEqual(['2025', '21,25', '21,25', '21,25', '21,25'].with(2, '—').with(3, '—').with(4, '—'));
  });

  it('mènent à leur explication, au clavier aussi', async () => {
    await show('calendrier');
    await open();
    const button = host.querySelector<HTMLButtonElement>('.chart-value');
    button?.focus();
    await userEvent.keyboard('{Enter}');
    expect(explained).toEqual([{ address: 'courbes.cle[ranibizumab,a2023]', scenario: 'actuel' }]);
  });
});

it('un graphique mal décrit le dit au lieu de dessiner n’importe quoi', async () => {
  await show('incomplet');
  expect(host.querySelector('.chart-problem')?.textContent).toContain('« Molécule »');
  expect(host.querySelector('svg[role=img]')).toBeNull();
});

describe.each(['light', 'dark'])('en thème %s', (theme) => {
  it.each(['benefice', 'economie', 'calendrier', 'courbe'])(
    '« %s » ne gêne aucune aide technique',
    async (id) => {
      document.documentElement.dataset.theme = theme;
      await show(id);
      await userEvent.click(host.querySelector('summary') as HTMLElement);
      const { violations } = await axe.run(host, { rules: { 'page-has-heading-one': { enabled: false } } });
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});

it('huit scénarios tiennent côte à côte', async () => {
  const more = Array.from({ length: 8 }, (_, color) => ({
    ...(chartsStudy.scenarios[0] as (typeof chartsStudy.scenarios)[0]),
    id: `s${color}`,
    label: `Scénario ${color + 1}`,
    color,
  }));
  workspace = createFakeWorkspace({
    dossiers: [chartsDossier],
    study: { ...chartsStudy, scenarios: more },
    formulas: noFormulas,
  });
  await show('benefice');
  expect(bars()).toHaveLength(3 * 8);
  const widths = bars().map((bar) => bar.getBoundingClientRect().width);
  expect(Math.min(...widths)).toBeGreaterThan(8);
});
