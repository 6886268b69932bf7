import type { Accessor } from 'solid-js';
import type { BridgeOutcome, BridgeRequest } from '../core/analysis/bridge-api.ts';
import type { Dependents } from '../core/analysis/dependents.ts';
import type { Explanation, FigureResult, NodeShape } from '../core/engine/api.ts';
import type { Address, NodeId } from '../core/model/address.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { MergeSide, Resolution } from '../core/model/merge.ts';
import type { OwnLine, OwnMember, Scenario, ScenarioCell, Step, Study } from '../core/model/study.ts';
import type { Border, Problem } from '../core/model/value.ts';
import type { LongOptions } from '../platform/compute/api.ts';
import type { MadeLink } from '../platform/sharing/link.ts';
import type { Journal, Versions } from './journal-api.ts';
import type { ReadStudy, StudyPlace } from './merge-source.ts';

/** The open study as the interface sees it. Everything that changes it is a command; nothing else does. */
export interface Workspace {
  readonly study: Accessor<Study>;
  /** The study's dossiers, in its order, with the rows and the lines it adds to them; see `core/model/own-dossier.ts`. */
  readonly dossiers: Accessor<readonly Dossier[]>;
  /** Reactive; undefined until the engine has read the model, well before any value. */
  readonly shape: (node: NodeId) => NodeShape | undefined;
  /** What the model check found when it opened. */
  readonly problems: Accessor<readonly Problem[]>;

  /** Applies at once, saves, recomputes. Refused (returns false) while the study is read-only here. */
  readonly run: (command: Command) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** French name of what would be undone; null when there is nothing. */
  readonly undoLabel: Accessor<string | null>;
  readonly redoLabel: Accessor<string | null>;

  /** Reactive by node and scenario; row-major over the node's dims; undefined until first computed. Parameters too. */
  readonly values: ReadValues;
  /** The same for what is out of sight: told once the frame of what is in sight is painted. */
  readonly valuesUnseen: ReadValues;
  /** Asks for these nodes until released. */
  readonly watch: (nodes: readonly NodeId[]) => () => void;
  readonly compute: Accessor<ComputeState>;
  /** Starts the engine again after `failed`. */
  readonly retryCompute: () => void;
  /** Rejects with a French message when the engine cannot answer. */
  readonly explain: (at: Address, scenario: string) => Promise<Explanation>;
  /** Rejects with a French message when the engine cannot answer or the study changed meanwhile. */
  readonly bridge: (request: BridgeRequest, options?: LongOptions) => Promise<BridgeOutcome>;
  /** What a cell changes; rejects like `explain`. */
  readonly dependents: (at: Address, scenario: string) => Promise<Dependents>;
  /** Reactive; undefined until computed. */
  readonly figures: (slug: string) => readonly FigureResult[] | undefined;

  /** What was done, and when; null for a study that came by a link. */
  readonly journal: Journal | null;
  /** Former states with a name; null like the journal. */
  readonly versions: Versions | null;

  readonly selection: Accessor<Selection | null>;
  readonly select: (selection: Selection | null) => void;

  readonly saving: Accessor<SavingState>;
  /** Tries again now what could not be saved. */
  readonly saveNow: () => Promise<void>;
  /** Another tab writes this study: this one follows it and may take over. Or it came by a link: see `link`. */
  readonly readOnly: Accessor<boolean>;
  /** Fragment of the link it came by: read-only, stored nowhere; null for a study of this browser. */
  readonly link: string | null;
  readonly takeOver: () => Promise<void>;
  /** What happened to the study without the user doing it (another tab's version taken), until dismissed; French. */
  readonly notice: Accessor<string | null>;
  readonly dismissNotice: () => void;

  readonly close: () => Promise<void>;
}

export type ReadValues = (node: NodeId, scenario: string) => readonly Border[] | undefined;

/** One cell, of a parameter or of a result, in one scenario. */
export interface Selection {
  readonly address: Address;
  readonly scenario: string;
  /** A shared column: an edit is for every scenario that follows this one. */
  readonly shared?: boolean;
}

export type Command =
  | { readonly kind: 'set-cells'; readonly edits: readonly CellEdit[]; readonly label?: string }
  | { readonly kind: 'add-scenario'; readonly scenario: Scenario; readonly at: number }
  /** Children take its cells over and move to its parent: their values do not change. The last scenario stays. */
  | { readonly kind: 'remove-scenario'; readonly id: string }
  | {
      readonly kind: 'update-scenario';
      readonly id: string;
      readonly label?: string;
      readonly description?: string;
    }
  | { readonly kind: 'move-scenario'; readonly id: string; readonly to: number }
  | { readonly kind: 'set-reference'; readonly id: string }
  /** Makes it start from another one (null: the sources); see `core/model/scenario-tree.ts`. */
  | {
      readonly kind: 'rebase-scenario';
      readonly id: string;
      readonly parent: string | null;
      readonly keep: 'valeurs' | 'changements';
    }
  /** What it shows now as a new scenario over the sources, after it; nothing else changes. */
  | {
      readonly kind: 'capture-scenario';
      readonly id: string;
      readonly fresh: Pick<Scenario, 'id' | 'label' | 'description' | 'color'>;
    }
  /** What another study changed in its own copy of this scenario; every conflict settled. */
  | {
      readonly kind: 'merge-scenario';
      readonly id: string;
      readonly theirs: NonNullable<MergeSide>;
      readonly base: MergeSide;
      readonly settled: Readonly<Record<Address, Resolution>>;
    }
  /** The whole of it at once, but who it is and when it was made: a former state, or what is made of one. */
  | { readonly kind: 'set-study'; readonly study: Study; readonly label: string }
  | {
      readonly kind: 'update-study';
      readonly title?: string;
      readonly description?: string;
      readonly notes?: string;
    }
  | { readonly kind: 'split'; readonly node: NodeId; readonly split: boolean }
  | { readonly kind: 'add-dossier'; readonly slug: string }
  /** `like` may also be a row of the study's own; what scenarios type in it is copied. */
  | { readonly kind: 'add-member'; readonly member: OwnMember }
  /** Several rows, then cells, theirs or others: an import. All of it or nothing. */
  | {
      readonly kind: 'add-rows';
      readonly members: readonly OwnMember[];
      readonly edits: readonly CellEdit[];
      readonly label: string;
    }
  | ({ readonly kind: 'update-member'; readonly label: string } & MemberName)
  /** Its cells go with it; a line that names it shows an error. */
  | ({ readonly kind: 'remove-member' } & MemberName)
  | { readonly kind: 'add-line'; readonly line: OwnLine }
  /** In the place of the line with that dossier and that id. */
  | { readonly kind: 'update-line'; readonly line: OwnLine }
  /** Lines that name it show an error. */
  | ({ readonly kind: 'remove-line' } & Pick<OwnLine, 'dossier' | 'id'>)
  /** All the steps of the presentation, in order. */
  | { readonly kind: 'set-steps'; readonly steps: readonly Step[]; readonly label: string };

type MemberName = Pick<OwnMember, 'dossier' | 'dimension' | 'id'>;

export interface CellEdit {
  readonly scenario: string;
  readonly address: Address;
  /** null: back to what the scenario inherits (its parent, or the source). */
  readonly cell: ScenarioCell | null;
}

export type ComputeState =
  | { readonly kind: 'ready' }
  /** `since`: `performance.now()` at the start; the interface says so after 200 ms. */
  | { readonly kind: 'working'; readonly since: number }
  /**
   * The worker died or hung and another one has been started; goes back to `ready` with the result, a few seconds
   * later at the soonest, so that the message can be read: the values are good as soon as they show.
   */
  | { readonly kind: 'restarted'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `message`: why and what to do, French. */
  | { readonly kind: 'unsaved'; readonly message: string };

/** A study in the list of recent ones. */
export interface StudyCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly modified: string;
  readonly dossiers: readonly string[];
  readonly scenarios: readonly { readonly label: string; readonly color: number }[];
}

/** What the home page offers; opening gives a workspace. */
export interface Library {
  /** The shipped studies. */
  readonly shipped: readonly StudyCard[];
  readonly dossiers: readonly Dossier[];
  /** Last used first. Rejects with a French message when the browser's storage does not answer; so do `remove` and `restore`. */
  readonly recent: () => Promise<readonly StudyCard[]>;
  /** Opens a copy of a shipped study under a new id. */
  readonly openShipped: (id: string) => Promise<OpenOutcome>;
  readonly openRecent: (id: string) => Promise<OpenOutcome>;
  /** A dropped or chosen file; stored before it opens. */
  readonly openFile: (file: Blob & { readonly name?: string }) => Promise<OpenOutcome>;
  readonly create: (dossiers: readonly string[], title: string) => Promise<OpenOutcome>;
  /** Somebody's link, to be read: nothing is stored, whatever it says. */
  readonly openLink: (hash: string) => Promise<OpenOutcome>;
  /** Stores a copy under a new id and opens it: how a study received by a link is kept. */
  readonly openCopy: (study: Study) => Promise<OpenOutcome>;
  /**
   * A copy to try things on, with an engine and an undo of its own: stored nowhere, written in no journal, gone when it
   * closes. What is to be kept of it is a command to the study it came from.
   */
  readonly rehearse: (study: Study) => Promise<Workspace>;
  /** Reads another study without opening or storing anything: what of it is wanted is taken into the open one. */
  readonly readStudy: (from: StudyPlace) => Promise<ReadStudy>;
  /** The link that holds this study; `page` is the address of the program. */
  readonly linkTo: (study: Study, page: string) => Promise<MadeLink>;
  readonly remove: (id: string) => Promise<void>;
  /** Puts back what `remove` took away, until the page is left. */
  readonly restore: (id: string) => Promise<void>;
  /** Writes `.etabli.json`; false when the user gave up. */
  readonly saveFile: (study: Study) => Promise<boolean>;
}

export type OpenOutcome =
  | { readonly ok: true; readonly workspace: Workspace; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
