import { describe, expect, it } from 'vitest';
import { serveAnalyses } from '../../src/core/analysis/service.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Reply } from '../../src/core/engine/service.ts';
import { scenario, smallDossier, smallStudy } from '../engine/small-dossier.ts';

const dossier = smallDossier({
  parameters: { a: { cells: '2' }, b: { cells: '3' } },
  formulas: { r: 'a * b' },
});
const study = smallStudy([scenario('de'), scenario('vers', { a: '5', b: '7' })]);
const request = { at: 'essai.r', from: 'de', to: 'vers' };

/** A service whose every piece of work takes a whole slice. */
function slow() {
  let clock = 0;
  const service = serveAnalyses(createEngine, () => {
    clock += 100;
    return clock;
  });
  return service;
}

function value<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

describe('Un long partage, servi tranche par tranche', () => {
  it('avance à chaque demande, jusqu’au bout', () => {
    const service = slow();
    service.open(study, [dossier]);
    const first = value(service.bridge(request));
    expect(first).toEqual({ job: 1, state: 'en-cours', done: 0, total: 1 });
    const rest = Array.from({ length: 6 }, () => value(service.bridgeOn(1)));
    expect(rest.map((slice) => slice?.state).indexOf('fini')).toBe(5);
    expect(rest[4]).toEqual({ job: 1, state: 'en-cours', done: 4, total: 4 });
    expect(rest[5]).toMatchObject({ outcome: { kind: 'ecart', gap: '29' } });
    expect(value(service.bridgeOn(1))).toBeNull();
  });

  it('laisse répondre une saisie entre deux tranches, et répond de l’étude du début', () => {
    const service = slow();
    service.open(study, [dossier]);
    service.watch(['essai.r']);
    const { job } = value(service.bridge(request));
    const edited = smallStudy([scenario('de', { a: '100' }), scenario('vers', { a: '5', b: '7' })]);
    expect(value(service.update(edited)).values).toEqual([
      { node: 'essai.r', scenario: 'de', values: ['300'] },
    ]);
    let slice = value(service.bridgeOn(job));
    while (slice?.state === 'en-cours') slice = value(service.bridgeOn(job));
    expect(slice).toMatchObject({ outcome: { from: '6', to: '35' } });
    expect(value(service.bridge(request)).job).toBe(job + 1);
  });

  it('un plus récent prend sa place ; un arrêt et une autre étude l’oublient', () => {
    const service = slow();
    service.open(study, [dossier]);
    const { job } = value(service.bridge(request));
    const next = value(service.bridge(request));
    expect(value(service.bridgeOn(job))).toBeNull();
    expect(value(service.bridgeOn(next.job))).toMatchObject({ state: 'en-cours' });
    service.bridgeStop(job);
    expect(value(service.bridgeOn(next.job))).not.toBeNull();
    service.bridgeStop(next.job);
    expect(value(service.bridgeOn(next.job))).toBeNull();
    const last = value(service.bridge(request));
    service.open(study, [dossier]);
    expect(value(service.bridgeOn(last.job))).toBeNull();
  });

  it('tient en une tranche quand le temps suffit', () => {
    const service = serveAnalyses(createEngine, () => 0);
    service.open(study, [dossier]);
    expect(value(service.bridge(request))).toMatchObject({ state: 'fini', outcome: { gap: '29' } });
  });
});

describe('Le service répond toujours', () => {
  it('sans étude ouverte, ou de ce qui n’existe pas, par une phrase', () => {
    const service = slow();
    for (const reply of [service.bridge(request), service.dependents('essai.a', 'de')])
      expect(reply).toEqual({ ok: false, message: 'Aucune étude n’est ouverte.' });
    service.open(study, [dossier]);
    expect(service.bridge({ ...request, at: 'essai.inconnu' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('ne désigne aucune cellule'),
    });
    expect(value(service.bridge(request))).toMatchObject({ state: 'en-cours' });
  });

  it('ce que change une cellule, et ce que répondait le moteur seul', () => {
    const service = slow();
    service.open(study, [dossier]);
    const { nodes } = value(service.dependents('essai.a', 'de'));
    expect(nodes.map(({ node }) => node)).toEqual(['essai.r']);
    expect(value(service.explain('essai.r', 'vers')).value).toBe('35');
  });
});
