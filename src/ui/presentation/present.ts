import type { StudyView } from '../shell/study-context.ts';
import { goFullScreen } from './full-screen.ts';
import { startFrom } from './starting.ts';

/** Starts the presentation at a step, in full screen where the browser lets it; without steps, says what they are. */
export function present(view: Pick<StudyView, 'workspace' | 'openDialog' | 'goToWide'>, rank = 0): void {
  if ((view.workspace.study().steps ?? []).length === 0) {
    view.openDialog('steps');
    return;
  }
  startFrom(rank);
  goFullScreen();
  view.goToWide('presentation');
}
