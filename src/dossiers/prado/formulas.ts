import type { Formula } from '../../core/model/dossier.ts';
import { cout } from './formulas/cout.ts';
import { effectifs } from './formulas/effectifs.ts';
import { suivi } from './formulas/suivi.ts';

/** Everything that is computed. */
export const formulas: readonly Formula[] = [...suivi, ...cout, ...effectifs];
