import axe from 'axe-core';
import { render } from 'solid-js/web';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { extendDossier } from '../../src/core/model/own-dossier.ts';
import { LeftToFillLine } from '../../src/ui/own/left-to-fill-line.tsx';
import { StudyContext, type StudyView } from '../../src/ui/shell/study-context.ts';
import '../../src/ui/styles/index.css';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { emptyClass, ownClass } from '../fixtures/own-study.ts';
import { createFakeWorkspace } from './fake-workspace.ts';
import { plainSpaces, textOf } from './ui-app.tsx';

/** The amounts in one table, the headcounts in another. */
const dossier: Dossier = {
  ...miniDossier,
  tables: miniDossier.tables.flatMap((table) =>
    table.id === 'grille'
      ? [
          { ...table, items: ['montant'] },
          { id: 'effectifs', title: 'Effectifs', rows: ['classe_patient'], items: ['effectif_ref'] },
        ]
      : [table],
  ),
};

test('ce qui reste à remplir ailleurs est nommé, y mène, et disparaît une fois rempli', async () => {
  const second = { ...emptyClass, id: 'autre', label: 'Autre' };
  const study = { ...miniStudy, members: [emptyClass, ownClass, second] };
  const workspace = createFakeWorkspace({ dossiers: [dossier], study });
  const revealed: unknown[] = [];
  const view = {
    workspace,
    dossier: () => extendDossier(dossier, workspace.study()),
    reveal: (...where: unknown[]) => revealed.push(where),
  } as unknown as StudyView;
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(
    () => (
      <StudyContext.Provider value={view}>
        <LeftToFillLine
          table={dossier.tables[0] as Dossier['tables'][number]}
          dimensions={['classe_patient']}
        />
      </StudyContext.Provider>
    ),
    host,
  );
  const line = () => textOf('.left-to-fill');
  expect(line()).toBe('Reste à remplir : Effectifs (« Sans médecin traitant » et « Autre » : 2 cellules)');
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);

  const type = (id: string) =>
    workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'option-1', address: `mini-forfait.effectif_ref[${id}]`, cell: { value: '0' } }],
    });
  type('sans_medecin');
  expect(line()).toBe('Reste à remplir : Effectifs (« Autre » : 1 cellule)');
  const go = host.querySelector('button') as HTMLButtonElement;
  expect(plainSpaces(go.textContent ?? '')).toBe('Effectifs');
  go.focus();
  await userEvent.keyboard('{Enter}');
  expect(workspace.selection()).toEqual({
    address: 'mini-forfait.effectif_ref[autre]',
    scenario: 'actuel',
  });
  expect(revealed).toEqual([['tableau-effectifs', true]]);
  type('autre');
  expect(line()).toBe('');
  expect(getComputedStyle(host.querySelector('.left-to-fill') as Element).display).toBe('none');
  workspace.undo();
  expect(line()).toContain('« Autre »');
  dispose();
  host.remove();
});
