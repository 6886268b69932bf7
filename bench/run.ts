import { buildApp, serveApp } from '../scripts/built-app.ts';
import type { Dossier } from '../src/core/model/dossier.ts';
import { benchEngines } from './engines.ts';
import { benchModel } from './model.ts';
import { eightScenarios } from './paint/eight-scenarios.ts';
import { measurePaint } from './paint/paint.ts';
import { paintReport } from './paint/report.ts';
import { EtabliPeer } from './peers/etabli.ts';
import { HyperFormulaPeer } from './peers/hyperformula.ts';
import { PublicodesPeer } from './peers/publicodes.ts';
import { enginesReport } from './report.ts';
import { shippedStudy } from './studies.ts';

const FMT = 'forfait-medecin-traitant';

/** The engines on one dossier, side by side. */
async function engines(title: string, slug: string): Promise<void> {
  const { default: dossier } = (await import(`../src/dossiers/${slug}/dossier.ts`)) as { default: Dossier };
  const model = benchModel(dossier);
  const peers = [new EtabliPeer(), new HyperFormulaPeer(), new PublicodesPeer()];
  const operations = benchEngines(model, peers);
  const { inputs, results, leftOut } = model;
  console.log(
    `\n${title}: ${inputs.length} typed cells, ${results.length} computed cells, equal in all three`,
  );
  if (leftOut.length > 0) console.log(`Left out, without counterpart in the peers: ${leftOut.join(', ')}`);
  console.log(enginesReport(operations, peers));
}

/** The built app in Chromium, on the FMT study with eight scenarios. */
async function paint(): Promise<void> {
  buildApp();
  const app = await serveApp();
  try {
    const study = eightScenarios(shippedStudy(FMT), `${FMT}.montant[ald_80_plus]`);
    const run = (of: 'edit' | 'frame', frameLimit: boolean) =>
      measurePaint({
        of,
        url: app.url,
        study,
        cell: ['Forfait par classe de patients', '80 ans ou plus', 'Option 1'],
        edits: 200,
        frameLimit,
      });
    const probes = [
      ['no frame limit', await run('edit', false)],
      ['the same frame alone, by hand', await run('frame', false)],
      ['60 frames per second', await run('edit', true)],
      ['the same frame alone, by hand', await run('frame', true)],
    ] as const;
    console.log(`\nFMT in the built app, ${study.scenarios.length} scenarios\n${paintReport(probes)}`);
  } finally {
    await app.close();
  }
}

/** All by default; `engines` or `paint` for one part. */
const part = process.argv[2];
if (part !== 'paint') {
  await engines('FMT', FMT);
  await engines('OAM', 'oam');
}
if (part !== 'engines') await paint();
