/** Windows about the whole study: see `study-dialogs.tsx`. */
export type StudyDialogName = 'share' | 'notes' | 'steps' | 'steps' | 'merge' | 'rebase' | 'capture';

/** `scenario`: the one that `rebase` and `capture` are about. */
export interface StudyDialog {
  readonly name: StudyDialogName;
  readonly scenario?: string | undefined;
}
