import { describe, it } from 'vitest';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { scenario, smallStudy } from './small-dossier.ts';
import { expectNoFalseNumber } from './sound-model.ts';

const shipped = Object.values(
  import.meta.glob<Dossier>('../../src/dossiers/*/dossier.ts', { eager: true, import: 'default' }),
);

describe.each(shipped.map((dossier) => [dossier.slug, dossier] as const))(
  'Dossier %s, toutes ses cellules saisies à la fois',
  (slug, dossier) => {
    it.each([
      ['à zéro', '0'],
      ['sans objet', null],
      ['à un nombre énorme', `1${'0'.repeat(70)}`],
      ['à un nombre négatif', '-1'],
      ['à ce qui n’est pas un nombre', 'NaN'],
    ])('%s : des nombres, des absents ou des erreurs dites', (_, value) => {
      const cells = dossier.parameters.flatMap(({ id, cells: own }) =>
        Object.keys(own).map((key) => [`${slug}.${id}${key && `[${key}]`}`, { value }] as const),
      );
      const engine = createEngine([dossier]);
      const one = { ...scenario('limite'), cells: Object.fromEntries(cells) };
      const { shapes } = engine.open(smallStudy([one]));
      const { values } = engine.watch(shapes.map(({ node }) => node));
      expectNoFalseNumber(values);
    });
  },
);
