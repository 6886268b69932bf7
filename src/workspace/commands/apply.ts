import type { Address } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { Command } from '../api.ts';
import { withinLimits } from './admit.ts';
import { addScenario, moveScenario, removeScenario, setReference, updateScenario } from './scenarios.ts';
import { addLine, addMember, removeLine, removeMember, updateLine, updateMember } from './own.ts';
import { dossiersOf, setCells } from './set-cells.ts';
import { setStudy } from './set-study.ts';
import { setSteps } from './steps.ts';
import { addDossier, split, updateStudy } from './study.ts';
import { captureScenario, mergeScenario, rebaseScenario } from './tree.ts';

/**
 * The study after a command, sharing with the one before all that it leaves alone: keeping the one before is the
 * undo. The same object when nothing changes; null when the command cannot be carried out. `shipped`: the dossiers
 * without what the study adds to them.
 */
export function apply(study: Study, command: Command, shipped: readonly Dossier[]): Study | null {
  const next = carryOut(study, command, extendDossiers(shipped, study), shipped);
  return next && next !== study && !withinLimits(next) ? null : next;
}

function carryOut(
  study: Study,
  command: Command,
  dossiers: readonly Dossier[],
  shipped: readonly Dossier[],
): Study | null {
  switch (command.kind) {
    case 'set-cells':
      return about(
        setCells(study, command.edits, dossiers),
        study,
        command.edits.map((edit) => edit.address),
        dossiers,
      );
    case 'add-scenario':
      return about(
        addScenario(study, command, dossiers),
        study,
        Object.keys(command.scenario.cells),
        dossiers,
      );
    case 'remove-scenario':
      return removeScenario(study, command);
    case 'update-scenario':
      return updateScenario(study, command);
    case 'move-scenario':
      return moveScenario(study, command);
    case 'set-reference':
      return setReference(study, command);
    case 'rebase-scenario':
      return rebaseScenario(study, command, shipped);
    case 'capture-scenario':
      return captureScenario(study, command, shipped);
    case 'merge-scenario':
      return mergeScenario(study, command, shipped);
    case 'set-study':
      return setStudy(study, command.study, shipped);
    case 'update-study':
      return updateStudy(study, command);
    case 'split':
      return about(split(study, command, dossiers), study, [command.node], dossiers);
    case 'add-dossier':
      return addDossier(study, [command.slug], dossiers);
    case 'add-member':
      return addMember(study, command, shipped);
    case 'add-rows':
      return addRows(study, command, shipped);
    case 'update-member':
      return updateMember(study, command);
    case 'remove-member':
      return removeMember(study, command, shipped);
    case 'add-line':
      return addLine(study, command, shipped);
    case 'update-line':
      return updateLine(study, command, shipped);
    case 'remove-line':
      return removeLine(study, command);
    case 'set-steps':
      return setSteps(study, command);
  }
}

function addRows(
  study: Study,
  { members, edits }: Extract<Command, { kind: 'add-rows' }>,
  shipped: readonly Dossier[],
): Study | null {
  const grown = members.reduce<Study | null>(
    (before, member) => before && addMember(before, { kind: 'add-member', member }, shipped),
    study,
  );
  return grown && carryOut(grown, { kind: 'set-cells', edits }, extendDossiers(shipped, grown), shipped);
}

/** A study that changes a dossier is about it. */
function about(
  next: Study | null,
  before: Study,
  addresses: readonly Address[],
  dossiers: readonly Dossier[],
): Study | null {
  return next === null || next === before ? next : addDossier(next, dossiersOf(addresses), dossiers);
}
