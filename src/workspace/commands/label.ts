import { type Address, type NodeId, parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import type { OwnLine, OwnMember, Study } from '../../core/model/study.ts';
import type { CellEdit, Command } from '../api.ts';
import { findCell } from '../cells/find-cell.ts';
import { inheritedCells } from '../cells/held-cells.ts';

/** What « Annuler » would take back, said before the command is carried out: « la saisie de « Montant · ALD » ». */
export function commandLabel(study: Study, command: Command, shipped: readonly Dossier[]): string {
  const dossiers = extendDossiers(shipped, study);
  const scenario = (id: string) => quoted(study.scenarios.find((one) => one.id === id)?.label ?? id);
  switch (command.kind) {
    case 'set-cells':
      return command.label ?? editsLabel(study, command.edits, dossiers);
    case 'add-scenario':
      return `l’ajout du scénario ${quoted(command.scenario.label)}`;
    case 'remove-scenario':
      return `la suppression du scénario ${scenario(command.id)}`;
    case 'update-scenario':
      return command.label === undefined
        ? `la description du scénario ${scenario(command.id)}`
        : `le nom du scénario ${scenario(command.id)}`;
    case 'move-scenario':
      return `le déplacement du scénario ${scenario(command.id)}`;
    case 'rebase-scenario':
      return command.parent === null
        ? `le détachement du scénario ${scenario(command.id)}`
        : `le départ de ${scenario(command.id)} à partir de ${scenario(command.parent)}`;
    case 'capture-scenario':
      return `la nouvelle base ${quoted(command.fresh.label)}`;
    case 'merge-scenario':
      return `la reprise dans le scénario ${scenario(command.id)}`;
    case 'add-rows':
    case 'set-study':
    case 'set-steps':
      return command.label;
    case 'set-reference':
      return `le choix de ${scenario(command.id)} comme référence`;
    case 'update-study':
      if (command.title !== undefined) return 'le nom de l’étude';
      return command.notes === undefined ? 'la description de l’étude' : 'les notes de l’étude';
    case 'split':
      return command.split
        ? `la séparation par scénario de ${nodeName(dossiers, command.node)}`
        : `la réunion des scénarios pour ${nodeName(dossiers, command.node)}`;
    case 'add-dossier': {
      const dossier = dossiers.find(({ slug }) => slug === command.slug);
      return `l’ajout du dossier ${quoted(dossier?.shortTitle ?? dossier?.title ?? command.slug)}`;
    }
    case 'add-member':
      return `l’ajout de la ligne de tableau ${quoted(command.member.label)}`;
    case 'update-member':
      return `le nom de la ligne de tableau ${memberName(study, command)}`;
    case 'remove-member':
      return `le retrait de la ligne de tableau ${memberName(study, command)}`;
    case 'add-line':
      return `l’ajout de la ligne de calcul ${quoted(command.line.label)}`;
    case 'update-line':
      return `la modification de la ligne de calcul ${lineName(study, command.line)}`;
    case 'remove-line':
      return `le retrait de la ligne de calcul ${lineName(study, command)}`;
  }
}

function editsLabel(study: Study, edits: readonly CellEdit[], dossiers: readonly Dossier[]): string {
  const [first] = edits;
  const addresses = new Set(edits.map(({ address }) => address));
  const back = edits.every(({ cell }) => cell === null);
  if (first && addresses.size === 1) {
    const name = cellName(dossiers, first.address);
    const to = inherits(study, first) ? 'à la valeur reprise' : 'à sa source';
    return back ? `le retour de ${name} ${to}` : `la saisie de ${name}`;
  }
  const scenarios = new Set(edits.map(({ scenario }) => scenario));
  const own = study.scenarios.find(({ id }) => id === first?.scenario)?.label;
  const where = scenarios.size === 1 && own !== undefined ? ` dans ${quoted(own)}` : '';
  if (!back) return `la saisie de ${addresses.size} cellules${where}`;
  const inherited = edits.filter((edit) => inherits(study, edit)).length;
  const to =
    inherited === 0
      ? 'à leur source'
      : inherited === edits.length
        ? 'à leur valeur reprise'
        : 'à leur valeur reprise ou à leur source';
  return `le retour de ${addresses.size} cellules${where} ${to}`;
}

/** A parameter in its guillemets. */
function nodeName(dossiers: readonly Dossier[], node: NodeId): string {
  const parts = parseAddress(node);
  const dossier = dossiers.find(({ slug }) => slug === parts?.slug);
  return quoted(dossier?.parameters.find(({ id }) => id === parts?.name)?.label ?? node);
}

/** Whether the scenario takes this cell from another one when it says nothing of it. */
function inherits(study: Study, { scenario, address }: CellEdit): boolean {
  const own = study.scenarios.find(({ id }) => id === scenario);
  return (
    own?.cells[address]?.over === undefined && own !== undefined && inheritedCells(study, own).has(address)
  );
}

/** « Montant socle · ALD, 80 ans et plus », with its guillemets. */
function cellName(dossiers: readonly Dossier[], at: Address): string {
  const found = findCell(dossiers, at);
  return found ? found.index.cellLabel(found.parameter, found.members) : quoted(at);
}

function memberName(
  { members = [] }: Study,
  { dossier, dimension, id }: Pick<OwnMember, 'dossier' | 'dimension' | 'id'>,
): string {
  const found = members.find(
    (one) => one.dossier === dossier && one.dimension === dimension && one.id === id,
  );
  return quoted(found?.label ?? id);
}

function lineName({ lines = [] }: Study, { dossier, id }: Pick<OwnLine, 'dossier' | 'id'>): string {
  return quoted(lines.find((one) => one.dossier === dossier && one.id === id)?.label ?? id);
}

function quoted(text: string): string {
  return `« ${text} »`;
}
