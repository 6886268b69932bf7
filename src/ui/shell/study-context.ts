import { type Accessor, createContext, useContext } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario } from '../../core/model/study.ts';
import type { Selection, Workspace } from '../../workspace/api.ts';
import type { StudyViewName } from '../app/route.ts';
import type { ScenarioHeads } from './scenario-heads.ts';
import type { StudyDialogName } from './study-dialog-name.ts';

export type PanelTab = 'results' | 'explanation' | 'figures' | 'sources';

/** The open study and what the window shows of it. */
export interface StudyView extends ScenarioHeads {
  readonly workspace: Workspace;
  /** The dossier on the page. */
  readonly dossier: Accessor<Dossier>;
  readonly goTo: (slug: string) => void;
  /** Page of the whole study in place of the dossier's. */
  readonly wide: Accessor<StudyViewName | undefined>;
  readonly goToWide: (name: StudyViewName) => void;
  /** With its cells: told at every edit. For a name or a colour, `head`. */
  readonly scenario: (id: string) => Scenario | undefined;

  readonly panelOpen: Accessor<boolean>;
  readonly panelTab: Accessor<PanelTab>;
  /** Opens the panel on this tab. */
  readonly showPanel: (tab: PanelTab) => void;
  readonly togglePanel: () => void;
  readonly navigationOpen: Accessor<boolean>;
  readonly toggleNavigation: () => void;

  /** Opens a window about the whole study, or about this scenario. */
  readonly openDialog: (name: StudyDialogName, scenario?: string) => void;
  /** Selects a number and says where it comes from. */
  readonly explain: (selection: Selection) => void;
  /** Brings a part of the page (`tableau-…`, `graphique-…`) into view. */
  readonly reveal: (section: string, focusCell?: boolean) => void;
}

export const StudyContext = createContext<StudyView>();

/** The view around; an error outside of an open study. */
export function useStudy(): StudyView {
  const view = useContext(StudyContext);
  if (!view) throw new Error('useStudy outside of an open study');
  return view;
}
