import { address, nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { AppCommand } from '../app/commands.ts';
import { commandLabel } from '../app/commands.ts';
import type { StudyView } from '../shell/study-context.ts';
import { dimensionOf, shortTitle } from '../text/names.ts';
import type { PaletteEntry } from './search.ts';

/** Everything that has a name: commands, scenarios, dossiers, their parameters, results and tables. */
export function paletteEntries(
  commands: readonly AppCommand[],
  view: StudyView | null,
): readonly PaletteEntry[] {
  const asked = commands
    .filter((command) => !command.hidden && (command.enabled?.() ?? true))
    .map((command) => ({
      label: commandLabel(command),
      hint: command.group,
      shortcut: command.shortcuts?.[0],
      run: command.run,
    }));
  if (!view) return asked;
  const { workspace } = view;
  const scenarios = workspace.study().scenarios.map((scenario) => ({
    label: scenario.label,
    hint: 'Scénario',
    color: scenario.color,
    run: () => switchTo(view, scenario.id),
  }));
  return [
    ...scenarios,
    ...workspace.dossiers().flatMap((dossier) => dossierEntries(view, dossier)),
    ...asked,
  ];
}

function dossierEntries(view: StudyView, dossier: Dossier): readonly PaletteEntry[] {
  const where = shortTitle(dossier);
  const cards = new Set(dossier.results.map((card) => card.id));
  const cell = (id: string, dims: readonly string[]) =>
    address(
      nodeId(dossier.slug, id),
      dims.map((dim) => dimensionOf(dossier, dim)?.members[0]?.id ?? ''),
    );
  const scenario = () => view.workspace.selection()?.scenario ?? view.workspace.study().reference;
  return [
    { label: dossier.title, hint: 'Dossier', run: () => view.goTo(dossier.slug) },
    ...dossier.formulas.map((formula) => ({
      label: formula.label,
      hint: `${formula.own ? 'Ligne de calcul' : cards.has(formula.id) ? 'Résultat' : 'Calcul'} · ${where}`,
      run: () => {
        const dims = view.workspace.shape(nodeId(dossier.slug, formula.id))?.dims ?? [];
        view.goTo(dossier.slug);
        view.explain({ address: cell(formula.id, dims), scenario: scenario() });
      },
    })),
    ...dossier.parameters.map((parameter) => ({
      label: parameter.label,
      hint: `Paramètre · ${where}`,
      run: () => {
        const table = dossier.tables.find(
          (one) =>
            one.items.includes(parameter.id) ||
            one.lines?.some((line) => Object.values(line.under).includes(parameter.id)),
        );
        view.goTo(dossier.slug);
        view.workspace.select({ address: cell(parameter.id, parameter.dims ?? []), scenario: scenario() });
        if (table) view.reveal(`tableau-${table.id}`, true);
      },
    })),
    ...dossier.tables.map((table) => ({
      label: table.title,
      hint: `Tableau · ${where}`,
      run: () => {
        view.goTo(dossier.slug);
        view.reveal(`tableau-${table.id}`);
      },
    })),
    ...dossier.charts.map((chart) => ({
      label: chart.title,
      hint: `Graphique · ${where}`,
      run: () => {
        view.goTo(dossier.slug);
        view.reveal(`graphique-${chart.id}`);
      },
    })),
  ];
}

/** The same cell in another scenario. */
function switchTo(view: StudyView, scenario: string): void {
  const selected = view.workspace.selection();
  if (selected) view.workspace.select({ address: selected.address, scenario });
  document.querySelector<HTMLElement>(`[data-scenario="${CSS.escape(scenario)}"]`)?.focus();
}
