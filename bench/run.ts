import type { Dossier } from '../src/core/model/dossier.ts';
import { benchEngines } from './engines.ts';
import { benchModel } from './model.ts';
import { EtabliPeer } from './peers/etabli.ts';
import { HyperFormulaPeer } from './peers/hyperformula.ts';
import { PublicodesPeer } from './peers/publicodes.ts';
import { enginesReport } from './report.ts';

const MODELS = [
  ['FMT', 'forfait-medecin-traitant'],
  ['OAM', 'oam'],
] as const;

for (const [title, slug] of MODELS) {
  const { default: dossier } = (await import(`../src/dossiers/${slug}/dossier.ts`)) as { default: Dossier };
  const model = benchModel(title, dossier);
  const peers = [new EtabliPeer(), new HyperFormulaPeer(), new PublicodesPeer()];
  const operations = benchEngines(model, peers);
  console.log(
    `\n${title}: ${model.inputs.length} typed cells, ${model.results.length} computed cells, equal in all three`,
  );
  if (model.leftOut.length > 0)
    console.log(`Left out (absent or not, depending on a value): ${model.leftOut.join(', ')}`);
  console.log(enginesReport(operations, peers));
}
