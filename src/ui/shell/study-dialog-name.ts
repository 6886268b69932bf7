/** Windows about the whole study: see `study-dialogs.tsx`. */
export type StudyDialogName = 'share' | 'notes';
