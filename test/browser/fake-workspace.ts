import { createSignal } from 'solid-js';
import type { Explanation, FigureResult, NodeShape } from '../../src/core/engine/api.ts';
import { type Address, address, cellKey, nodeOf, parseAddress } from '../../src/core/model/address.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { effectiveCells } from '../../src/core/model/scenario.ts';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import { Exact, toBorder } from '../../src/core/quantity/decimal.ts';
import type {
  CellEdit,
  Command,
  ComputeState,
  SavingState,
  Selection,
  Workspace,
} from '../../src/workspace/api.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

/** Values of a formula of a fake dossier, from those of other nodes; row-major. */
export type FakeFormula = (get: (name: string) => readonly Border[]) => readonly Border[];

export interface FakeWorkspace extends Workspace {
  /** Every command taken, in order. */
  readonly commands: readonly Command[];
  readonly setSaving: (state: SavingState) => void;
  readonly setCompute: (state: ComputeState) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly setFigures: (figures: readonly FigureResult[]) => void;
  readonly setExplanation: (at: Address, explanation: Explanation) => void;
  /** Answers other values than the fake formulas would: to show failures. */
  readonly setValues: (node: string, scenario: string, values: readonly Border[]) => void;
}

/** A workspace without worker or storage: the same contract, answered at once. */
export function createFakeWorkspace(
  options: {
    dossiers?: readonly Dossier[];
    study?: Study;
    /** Fragment of the link the study came by. */
    link?: string;
    formulas?: Readonly<Record<string, FakeFormula>>;
  } = {},
): FakeWorkspace {
  const dossiers = options.dossiers ?? [miniDossier];
  const formulas = options.formulas ?? miniFormulas;
  const [study, setStudy] = createSignal<Study>(options.study ?? miniStudy, { equals: false });
  const [selection, select] = createSignal<Selection | null>(null);
  const [saving, setSaving] = createSignal<SavingState>({ kind: 'saved' });
  const [compute, setCompute] = createSignal<ComputeState>({ kind: 'ready' });
  const [readOnly, setReadOnly] = createSignal(false);
  const [forced, setForced] = createSignal<ReadonlyMap<string, readonly Border[]>>(new Map());
  const [figures, setFigures] = createSignal<readonly FigureResult[]>(miniFigures);
  const [past, setPast] = createSignal<readonly { study: Study; label: string }[]>([]);
  const [future, setFuture] = createSignal<readonly { study: Study; label: string }[]>([]);
  const explanations = new Map<Address, Explanation>();
  const commands: Command[] = [];

  const shape = (node: string): NodeShape | undefined => {
    const found = find(dossiers, node);
    if (!found) return undefined;
    return {
      node,
      kind: found.kind,
      label: found.item.label,
      unit: found.item.unit,
      dims: found.kind === 'parameter' ? (found.item.dims ?? []) : (formulaDims[found.item.id] ?? []),
    };
  };

  const values = (node: string, scenario: string): readonly Border[] | undefined => {
    const replaced = forced().get(`${node}@${scenario}`);
    if (replaced) return replaced;
    const found = find(dossiers, node);
    if (!found) return undefined;
    if (found.kind === 'formula') {
      return formulas[found.item.id]?.((name) => values(`${found.dossier.slug}.${name}`, scenario) ?? []);
    }
    const cells = effectiveCells(study(), scenario);
    return memberTuples(found.dossier, found.item.dims ?? []).map((members) => {
      const own = cells.get(address(node, members));
      if (own) return own.value;
      const cell = found.item.cells[cellKey(members)];
      return typeof cell === 'string' ? cell : (cell?.value ?? null);
    });
  };

  const apply = (next: Study, label: string) => {
    setPast([...past(), { study: study(), label }]);
    setFuture([]);
    setStudy(next);
  };

  return {
    study,
    dossiers: () => dossiers,
    shape,
    problems: () => [],
    commands,
    run(command) {
      if (readOnly()) return false;
      commands.push(command);
      apply(applyFake(study(), command), label(command));
      return true;
    },
    undo() {
      const last = past().at(-1);
      if (!last) return;
      setPast(past().slice(0, -1));
      setFuture([...future(), { study: study(), label: last.label }]);
      setStudy(last.study);
    },
    redo() {
      const next = future().at(-1);
      if (!next) return;
      setFuture(future().slice(0, -1));
      setPast([...past(), { study: study(), label: next.label }]);
      setStudy(next.study);
    },
    undoLabel: () => past().at(-1)?.label ?? null,
    redoLabel: () => future().at(-1)?.label ?? null,
    values,
    valuesUnseen: values,
    watch: () => () => {},
    compute,
    explain: (at, scenario) =>
      Promise.resolve(explanations.get(at) ?? plainExplanation(at, scenario, shape, values)),
    bridge: () => Promise.reject(new Error('Ce double ne décompose pas les écarts.')),
    dependents: () => Promise.reject(new Error('Ce double ne suit pas les effets.')),
    figures: () => figures(),
    journal: null,
    versions: null,
    selection,
    select,
    saving,
    saveNow: () => Promise.resolve(void setSaving({ kind: 'saved' })),
    readOnly,
    link: options.link ?? null,
    takeOver: () => Promise.resolve(void setReadOnly(false)),
    notice: () => null,
    dismissNotice: () => {},
    retryCompute: () => {},
    close: () => Promise.resolve(),
    setSaving,
    setCompute,
    setReadOnly,
    setFigures,
    setExplanation: (at, explanation) => void explanations.set(at, explanation),
    setValues: (node, scenario, to) => void setForced(new Map(forced()).set(`${node}@${scenario}`, to)),
  };
}

const formulaDims: Readonly<Record<string, readonly string[]>> = {
  cout_classe: ['classe_patient'],
  part_annee: ['annee'],
};

const miniFormulas: Readonly<Record<string, FakeFormula>> = {
  socle_ref: (get) => [sum(product(get('effectif_ref'), get('montant')))],
  cout_classe: (get) => product(product(get('effectif_ref'), get('montant')), get('nb_medecins')),
  budget: (get) => [
    times(sum(product(product(get('effectif_ref'), get('montant')), get('nb_medecins'))), '0.000001'),
  ],
  part_annee: (get) =>
    product(get('cle_medecins'), [
      times(sum(product(product(get('effectif_ref'), get('montant')), get('nb_medecins'))), '0.000001'),
    ]),
  cout_moyen: () => [null],
};

const miniFigures: readonly FigureResult[] = [
  { id: 'f1', printed: '7 980 €', recomputed: '7980', verdict: 'retrouve', difference: '0' },
  { id: 'f2', printed: '380 M€', recomputed: '378.52332', verdict: 'ecart', difference: '-1.47668' },
  {
    id: 'f3',
    printed: '43 760 médecins, 30 M de patients',
    recomputed: null,
    verdict: 'non-recalculable',
    difference: null,
  },
];

function times(a: Border, b: Border): Border {
  return typeof a === 'string' && typeof b === 'string' ? toBorder(new Exact(a).times(b)) : null;
}

function product(a: readonly Border[], b: readonly Border[]): readonly Border[] {
  return a.map((value, at) => times(value, (b.length === 1 ? b[0] : b[at]) ?? null));
}

function sum(terms: readonly Border[]): Border {
  return toBorder(
    terms.reduce((total, term) => (typeof term === 'string' ? total.plus(term) : total), new Exact(0)),
  );
}

function find(dossiers: readonly Dossier[], node: string) {
  const parts = parseAddress(node);
  const dossier = dossiers.find((candidate) => candidate.slug === parts?.slug);
  const parameter = dossier?.parameters.find((candidate) => candidate.id === parts?.name);
  if (dossier && parameter) return { kind: 'parameter' as const, dossier, item: parameter };
  const formula = dossier?.formulas.find((candidate) => candidate.id === parts?.name);
  return dossier && formula ? { kind: 'formula' as const, dossier, item: formula } : undefined;
}

/** All the members of these dimensions, the last one fastest. */
function memberTuples(dossier: Dossier, dims: readonly string[]): readonly (readonly string[])[] {
  return dims.reduce<readonly (readonly string[])[]>(
    (tuples, dim) => {
      const members = dossier.dimensions.find((candidate) => candidate.id === dim)?.members ?? [];
      return tuples.flatMap((tuple) => members.map((member) => [...tuple, member.id]));
    },
    [[]],
  );
}

function plainExplanation(
  at: Address,
  scenario: string,
  shape: (node: string) => NodeShape | undefined,
  values: (node: string, scenario: string) => readonly Border[] | undefined,
): Explanation {
  const found = shape(nodeOf(at));
  return {
    address: at,
    scenario,
    label: found?.label ?? at,
    at: [],
    unit: found?.unit ?? '1',
    value: values(nodeOf(at), scenario)?.[0] ?? null,
    kind: found?.kind ?? 'parameter',
  };
}

function label(command: Command): string {
  if (command.kind === 'set-study' || command.kind === 'set-steps') return command.label;
  return command.kind === 'set-cells' ? (command.label ?? 'la saisie') : command.kind;
}

/** The few rules the interface relies on; the real ones are the workspace's. */
function applyFake(study: Study, command: Command): Study {
  const scenarios = (next: readonly Scenario[]): Study => ({ ...study, scenarios: next });
  switch (command.kind) {
    case 'set-cells':
      return scenarios(study.scenarios.map((scenario) => edited(scenario, command.edits)));
    case 'add-scenario':
      return scenarios(study.scenarios.toSpliced(command.at, 0, command.scenario));
    case 'remove-scenario':
      return scenarios(study.scenarios.filter((scenario) => scenario.id !== command.id));
    case 'update-scenario':
      return scenarios(
        study.scenarios.map((scenario) =>
          scenario.id === command.id
            ? {
                ...scenario,
                label: command.label ?? scenario.label,
                description: command.description ?? scenario.description,
              }
            : scenario,
        ),
      );
    case 'move-scenario': {
      const from = study.scenarios.findIndex((scenario) => scenario.id === command.id);
      const moved = study.scenarios[from];
      return moved ? scenarios(study.scenarios.toSpliced(from, 1).toSpliced(command.to, 0, moved)) : study;
    }
    case 'set-reference':
      return { ...study, reference: command.id };
    case 'update-study':
      return {
        ...study,
        title: command.title ?? study.title,
        description: command.description ?? study.description,
        ...(command.notes === undefined ? {} : { notes: command.notes }),
      };
    case 'split':
      return {
        ...study,
        split: command.split
          ? [...study.split, command.node]
          : study.split.filter((node) => node !== command.node),
      };
    case 'rebase-scenario':
    case 'capture-scenario':
    case 'merge-scenario':
    case 'add-rows':
    case 'set-steps':
    case 'set-study': {
      const next = apply(study, command, [miniDossier]);
      if (!next) throw new Error(`The workspace refuses this « ${command.kind} ».`);
      return next;
    }
    case 'add-dossier':
      return { ...study, dossiers: { ...study.dossiers, [command.slug]: 1 } };
    default:
      throw new Error(`The fake knows nothing of « ${command.kind} ».`);
  }
}

function edited(scenario: Scenario, edits: readonly CellEdit[]): Scenario {
  const cells = { ...scenario.cells };
  for (const edit of edits) {
    if (edit.scenario !== scenario.id) continue;
    if (edit.cell) cells[edit.address] = edit.cell;
    else delete cells[edit.address];
  }
  return { ...scenario, cells };
}
