import { boundsViolation } from '../quantity/bounds.ts';
import { parseAddress } from './address.ts';
import type { Dossier, SourceRef } from './dossier.ts';
import { DossierIndex } from './dossier-index.ts';
import { ownProblems } from './own-checks.ts';
import { extendDossiers } from './own-dossier.ts';
import { pathText } from './plain-data.ts';
import { stepParts } from './step-parts.ts';
import type { Scenario, Study } from './study.ts';
import type { Problem, ProblemCode } from './value.ts';

/**
 * What only the study as a whole and the dossiers can tell. `problems` are reasons to refuse it; `notes` are said and
 * let through: data of another version, and numbers a cell does not allow, which compute as typed failures
 * in that cell where the user can mend them.
 */
export interface StudyFindings {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

export function checkStudy(study: Study, dossiers: readonly Dossier[]): StudyFindings {
  const findings = new Findings(
    study,
    new Map(extendDossiers(dossiers, study).map((dossier) => [dossier.slug, new DossierIndex(dossier)])),
  );
  findings.dossiers();
  findings.own(dossiers);
  findings.lineages();
  findings.split();
  for (const [rank, scenario] of study.scenarios.entries()) findings.cells(scenario, rank);
  findings.steps();
  return findings;
}

class Findings implements StudyFindings {
  readonly problems: Problem[] = [];
  readonly notes: string[] = [];
  private readonly study: Study;
  private readonly known: ReadonlyMap<string, DossierIndex>;

  constructor(study: Study, known: ReadonlyMap<string, DossierIndex>) {
    this.study = study;
    this.known = known;
  }

  dossiers(): void {
    for (const [slug, version] of Object.entries(this.study.dossiers)) {
      const dossier = this.known.get(slug)?.dossier;
      if (!dossier) {
        const all = [...this.known.keys()].join(', ');
        this.refuse(
          'nom-inconnu',
          ['dossiers', slug],
          `Le dossier « ${slug} » n’existe pas dans cette version d’Établi. Dossiers connus : ${all}.`,
        );
      } else if (version > dossier.version) {
        this.notes.push(
          `Cette étude a été faite avec des données plus récentes du dossier « ${dossier.title} » (version ${version}, ici ${dossier.version}) : certains résultats peuvent différer. Rechargez Établi pour avoir sa dernière version.`,
        );
      } else if (version < dossier.version) {
        this.notes.push(
          `Les données du dossier « ${dossier.title} » ont changé depuis cette étude (version ${version}, ici ${dossier.version}) : certains résultats peuvent différer.`,
        );
      }
    }
  }

  /** `shipped`: without what the study adds. */
  own(shipped: readonly Dossier[]): void {
    for (const { code, path, message } of ownProblems(this.study, shipped)) this.refuse(code, path, message);
  }

  lineages(): void {
    const { scenarios, reference } = this.study;
    const byId = new Map<string, Scenario>();
    for (const [rank, scenario] of scenarios.entries()) {
      if (byId.has(scenario.id)) {
        this.refuse(
          'doublon',
          ['scenarios', rank, 'id'],
          `Deux scénarios ont l’identifiant « ${scenario.id} » : donnez-en un autre à l’un d’eux.`,
        );
      }
      byId.set(scenario.id, scenario);
    }
    for (const [rank, { label, parent }] of scenarios.entries()) {
      if (parent !== null && !byId.has(parent)) {
        this.refuse(
          'nom-inconnu',
          ['scenarios', rank, 'parent'],
          `Le scénario « ${label} » part du scénario « ${parent} », qui n’est pas dans l’étude.`,
        );
      }
    }
    for (const [rank, scenario] of scenarios.entries()) {
      const cycle = cycleFrom(scenario, byId);
      if (cycle) {
        const names = cycle.map((step) => `« ${step.label} »`).join(' → ');
        this.refuse(
          'cycle',
          ['scenarios', rank, 'parent'],
          `Ces scénarios partent l’un de l’autre, en rond : ${names}. L’un d’eux doit partir des sources.`,
        );
        break;
      }
    }
    if (!byId.has(reference)) {
      this.refuse(
        'nom-inconnu',
        ['reference'],
        `Le scénario de référence « ${reference} » n’est pas dans l’étude : choisissez-en un parmi ${[...byId.keys()].slice(0, 10).join(', ')}.`,
      );
    }
  }

  split(): void {
    const seen = new Set<string>();
    for (const [rank, node] of this.study.split.entries()) {
      const path = ['split', rank] as const;
      if (seen.has(node)) this.refuse('doublon', path, `« ${node} » y est deux fois.`);
      seen.add(node);
      const [slug = '', name = ''] = node.split('.');
      const index = this.dossierOf(slug, path);
      if (index && !index.parameter(name)) this.refuse('nom-inconnu', path, unknownParameter(name, index));
    }
  }

  cells(scenario: Scenario, rank: number): void {
    for (const [at, cell] of Object.entries(scenario.cells)) {
      const path = ['scenarios', rank, 'cells', at] as const;
      const parts = parseAddress(at);
      if (!parts) continue;
      const index = this.dossierOf(parts.slug, path);
      if (!index) continue;
      const parameter = index.parameter(parts.name);
      if (!parameter) {
        this.refuse('nom-inconnu', path, unknownParameter(parts.name, index));
        continue;
      }
      const misplaced = index.misplaced(parameter, parts.members);
      if (misplaced) {
        this.refuse(misplaced.code, path, misplaced.message);
        continue;
      }
      if (cell.ref) this.source(cell.ref, index, [...path, 'ref', 'source']);
      if (cell.over?.ref) this.source(cell.over.ref, index, [...path, 'over', 'ref', 'source']);
      const fault = cell.value === null ? null : boundsViolation(cell.value, parameter, parameter.unit);
      if (fault) {
        const name = `${index.cellLabel(parameter, parts.members)}, scénario « ${scenario.label} »`;
        this.notes.push(
          `${name} : ${fault.message} Corrigez cette cellule : ce qui en dépend ne peut pas être calculé.`,
        );
      }
    }
  }

  /** A step is what somebody says over the study: one that names something gone is kept, and said. */
  steps(): void {
    const dossiers = [...this.known.values()].map(({ dossier }) => dossier);
    for (const [rank, step] of (this.study.steps ?? []).entries()) {
      const { missing } = stepParts(step, this.study, dossiers);
      if (missing.length === 0) continue;
      const name = step.title === '' ? '' : ` « ${step.title} »`;
      this.notes.push(
        `L’étape ${rank + 1}${name} de la présentation nomme ce qui n’est pas dans l’étude : ${missing.join(', ')}. Elle s’affiche sans.`,
      );
    }
  }

  private source(ref: SourceRef, index: DossierIndex, path: Path): void {
    if (index.hasSource(ref.source)) return;
    this.refuse(
      'nom-inconnu',
      path,
      `La source « ${ref.source} » n’existe pas dans le dossier « ${index.dossier.title} ».`,
    );
  }

  /** Undefined, with a problem when it is not told elsewhere, for a dossier the study is not about. */
  private dossierOf(slug: string, path: Path): DossierIndex | undefined {
    if (Object.hasOwn(this.study.dossiers, slug)) return this.known.get(slug);
    this.refuse(
      'nom-inconnu',
      path,
      `Le dossier « ${slug} » n’est pas dans la liste des dossiers de l’étude : ajoutez-le à « dossiers ».`,
    );
    return undefined;
  }

  private refuse(code: ProblemCode, path: Path, message: string): void {
    const where = pathText(path);
    this.problems.push({ code, where, message: `${message} (${where})` });
  }
}

type Path = readonly (string | number)[];

function unknownParameter(name: string, { dossier }: DossierIndex): string {
  const computed = dossier.formulas.some((formula) => formula.id === name);
  return computed
    ? `« ${name} » est calculé par le dossier « ${dossier.title} » : un scénario ne peut changer que ce qui est saisi.`
    : `Le dossier « ${dossier.title} » n’a pas de paramètre « ${name} ».`;
}

/** The scenarios of the circle that starts and ends at this one; null when its parents lead to the sources. */
function cycleFrom(start: Scenario, byId: ReadonlyMap<string, Scenario>): readonly Scenario[] | null {
  const path = [start];
  for (let step = parentOf(start, byId); step && path.length <= byId.size; step = parentOf(step, byId)) {
    path.push(step);
    if (step === start) return path;
  }
  return null;
}

function parentOf({ parent }: Scenario, byId: ReadonlyMap<string, Scenario>): Scenario | undefined {
  return parent === null ? undefined : byId.get(parent);
}
