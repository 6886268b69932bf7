/** Colours of the palette: a scenario whose colour is its rank need not say it. */
export const COLORS = 8;
/** Minutes since 1970 of the last moment a link can say, in the year 9955. */
export const LAST_MINUTE = 4_200_000_000;
/** In the place of a value: the cell is « sans objet », or is not there any more. No number looks like either. */
export const ABSENT = '';
export const REMOVED = '-';
