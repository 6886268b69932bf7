import { type JSX, lazy } from 'solid-js';
import type { StudyViewName } from '../app/route.ts';
import type { IconName } from '../kit/icon.tsx';

/** A page about the whole study, in place of a dossier's: loaded when first shown. */
export interface StudyWideView {
  readonly name: StudyViewName;
  readonly label: string;
  readonly icon: IconName;
  readonly page: () => JSX.Element;
}

const ComparisonPage = lazy(async () => ({
  default: (await import('../comparison/comparison-page.tsx')).ComparisonPage,
}));

const JournalPage = lazy(async () => ({
  default: (await import('../journal/journal-page.tsx')).JournalPage,
}));

const NotePage = lazy(async () => ({ default: (await import('../note/note-page.tsx')).NotePage }));

/** In the order of the navigation. */
export const VIEWS: readonly StudyWideView[] = [
  { name: 'comparaison', label: 'Comparaison', icon: 'compare', page: ComparisonPage },
  { name: 'note', label: 'Note de chiffrage', icon: 'note', page: NotePage },
  { name: 'journal', label: 'Journal', icon: 'journal', page: JournalPage },
];

export function viewNamed(name: StudyViewName | undefined): StudyWideView | undefined {
  return VIEWS.find((view) => view.name === name);
}
