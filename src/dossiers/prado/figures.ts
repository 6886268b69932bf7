import type { PublishedFigure } from '../../core/model/dossier.ts';
import { adhesions } from './figures/adhesions.ts';
import { cout } from './figures/cout.ts';
import { effectifs } from './figures/effectifs.ts';
import { qualification } from './figures/qualification.ts';

/** What the sources print, P01 to P70. */
export const figures: readonly PublishedFigure[] = [...adhesions, ...effectifs, ...qualification, ...cout];
