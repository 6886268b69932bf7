/** Event on the document that opens the window of a new ligne de calcul, on the page of a dossier. */
export const ASK_LINE = 'etabli-ligne';
