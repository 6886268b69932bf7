import type { Parameter } from '../../core/model/dossier.ts';
import { adhesions } from './parameters/adhesions.ts';
import { cout } from './parameters/cout.ts';
import { cpg } from './parameters/cpg.ts';
import { cpgNational } from './parameters/cpg-national.ts';
import { delais } from './parameters/delais.ts';
import { divers } from './parameters/divers.ts';
import { effectifs } from './parameters/effectifs.ts';
import { gains } from './parameters/gains.ts';
import { indicateurs } from './parameters/indicateurs.ts';
import { plan } from './parameters/plan.ts';
import { productivite } from './parameters/productivite.ts';
import { sms } from './parameters/sms.ts';
import { volets } from './parameters/volets.ts';

/** Everything that can be typed. */
export const parameters: readonly Parameter[] = [
  ...adhesions,
  ...indicateurs,
  ...cpg,
  ...cpgNational,
  ...plan,
  ...gains,
  ...delais,
  ...volets,
  ...cout,
  ...productivite,
  ...sms,
  ...effectifs,
  ...divers,
];
