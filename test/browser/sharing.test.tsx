import { afterEach, expect, test, vi } from 'vitest';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { createFakeWorkspace } from './fake-workspace.ts';
import { all, find, openHome, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
  vi.restoreAllMocks();
});

async function openShare(): Promise<HTMLTextAreaElement | null> {
  find('button', 'Partager').click();
  await until(() => document.querySelector('.share[open]'));
  await until(() => document.querySelector('.share-link, .share-too-long'));
  return document.querySelector<HTMLTextAreaElement>('.share-link');
}

test('le lien est montré avec sa longueur et ce qu’il contient, et se copie', async () => {
  page = await openStudyPage();
  page.workspace.run({ kind: 'update-study', notes: 'À revoir.' });
  const field = await openShare();
  const link = field?.value ?? '';
  expect(link).toMatch(/#\/lien\/1\./);
  expect(textOf('.share')).toContain(`${link.length} caractères`);
  expect(textOf('.share')).toMatch(
    /Rien n’est envoyé : le lien lui-même contient 4 scénarios, 5 valeurs changées et les notes\./,
  );
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  find('button', 'Copier le lien').click();
  await until(() => textOf('.share').includes('Lien copié.'));
  expect(written).toHaveBeenCalledExactlyOnceWith(link);
});

test('une copie refusée laisse le lien sélectionné et le dit', async () => {
  page = await openStudyPage();
  const field = await openShare();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('non'));
  find('button', 'Copier le lien').click();
  await until(() => textOf('.share').includes('le lien est sélectionné'));
  expect(document.activeElement).toBe(field);
  expect(field?.value.slice(field.selectionStart, field.selectionEnd)).toBe(field?.value);
});

test('trop long pour un lien : on dit pourquoi, et le fichier est proposé', async () => {
  page = await openStudyPage();
  const noise = Array.from(crypto.getRandomValues(new Uint8Array(3000)), (byte) => byte.toString(36)).join(
    ' ',
  );
  page.workspace.run({ kind: 'update-study', notes: noise });
  expect(await openShare()).toBe(null);
  expect(textOf('.share-too-long')).toMatch(/Ce lien ferait .* caractères, pour 1 700 au plus/);
  const save = all('button').filter(
    (one) => one.closest('.share') && one.textContent === 'Enregistrer le fichier',
  );
  save[0]?.click();
  await until(() => !document.querySelector('.share'));
  expect(page.saved).toHaveLength(1);
});

test('les notes se gardent à la fermeture, en un pas que l’on annule', async () => {
  page = await openStudyPage();
  find('button', 'Écrire des notes sur l’étude').click();
  const field = await until(() => document.querySelector<HTMLTextAreaElement>('.notes-field'));
  field.value = 'Séance du 14 mars.\n\nÀ vérifier.';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  find('button', 'Fermer').click();
  await until(() => !document.querySelector('.notes'));
  expect(page.workspace.study().notes).toBe('Séance du 14 mars.\n\nÀ vérifier.');
  expect(page.workspace.commands).toHaveLength(1);
  expect(find('button', 'Lire les notes de l’étude')).toBeTruthy();
});

test('une étude reçue par un lien le dit, ne se modifie pas, et se copie ; un lien refusé ne change rien', async () => {
  page = openHome();
  const hash = '#/lien/1.essai';
  const workspace = createFakeWorkspace({
    link: hash,
    study: { ...miniStudy, id: 'lien-1', notes: 'Lues.' },
  });
  workspace.setReadOnly(true);
  page.library.answerLink({ ok: true, workspace, notes: [] });
  location.hash = hash;
  await until(() => document.querySelector('.dossier'));
  expect(textOf('.banner')).toContain('Étude reçue par un lien, en lecture seule.');
  expect(location.hash).toBe(hash);
  find('button', 'Lire les notes de l’étude').click();
  await until(() => document.querySelector('.notes-text'));
  expect(textOf('.notes')).toContain('Lues.');
  expect(document.querySelector('.notes-field')).toBe(null);
  find('button', 'Fermer').click();

  page.library.answerLink({
    ok: false,
    problems: [{ code: 'forme', where: 'lien', message: 'Ce lien est incomplet. Demandez-en un autre.' }],
  });
  location.hash = '#/lien/1.coupe';
  await until(() => document.querySelector('.open-problems[open]'));
  expect(plainSpaces(textOf('.open-problems'))).toContain('L’étude ouverte n’est pas touchée.');
  find('button', 'Compris').click();
  await until(() => location.hash === hash);

  find('button', 'Enregistrer une copie').click();
  await until(() => page?.library.copied.length === 1);
  expect(page.library.copied[0]?.id).toBe('lien-1');
});
