import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { bridge } from '../../src/core/analysis/bridge.ts';
import { dependents } from '../../src/core/analysis/dependents.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Study } from '../../src/core/model/study.ts';
import { makeLink } from '../../src/platform/sharing/link.ts';
import { App } from '../../src/ui/app/app.tsx';
import '../../src/ui/styles/index.css';
import type { Library, OpenOutcome, StudyCard, Workspace } from '../../src/workspace/api.ts';
import type { ReadStudy, StudyPlace } from '../../src/workspace/merge-source.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { createFakeWorkspace, type FakeWorkspace } from './fake-workspace.ts';

export interface UiPage {
  readonly workspace: FakeWorkspace;
  /** Studies written to a file, in order. */
  readonly saved: readonly Study[];
  readonly library: FakeLibrary;
  readonly close: () => void;
}

interface FakeLibrary extends Library {
  /** What opening a file answers from now on. */
  readonly answerFile: (outcome: OpenOutcome) => void;
  /** The same of following a link. */
  readonly answerLink: (outcome: OpenOutcome) => void;
  /** What reading another study answers from now on. */
  readonly answerRead: (outcome: (from: StudyPlace) => ReadStudy) => void;
  /** Studies of which a copy was asked, in order. */
  readonly copied: readonly Study[];
}

/** The whole app over a workspace without worker or storage, with the true engine for its explanations and bridges. */
export function openHome(): UiPage {
  const workspace = createFakeWorkspace();
  const engine = createEngine([miniDossier]);
  const explaining: Workspace = {
    ...workspace,
    explain: (at, scenario) => {
      engine.open(workspace.study());
      return Promise.resolve(engine.explain(at, scenario));
    },
    dependents: (at, scenario) => {
      engine.open(workspace.study());
      return Promise.resolve(dependents(engine, workspace.study(), [miniDossier], at, scenario));
    },
    bridge: (request) => Promise.resolve(bridge(engine, workspace.study(), [miniDossier], request)),
  };
  const saved: Study[] = [];
  const library = fakeLibrary(explaining, saved);
  history.replaceState(null, '', '#/');
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(() => <App library={library} />, host);
  return {
    workspace,
    saved,
    library,
    close: () => {
      dispose();
      host.remove();
      localStorage.clear();
      delete document.documentElement.dataset.theme;
      history.replaceState(null, '', '#/');
    },
  };
}

/** The same, on the page of the study. */
export async function openStudyPage(): Promise<UiPage> {
  const page = openHome();
  find('button', 'Ouvrir « Petit forfait : trois options »').click();
  await until(() => document.querySelector('.dossier'));
  return page;
}

function fakeLibrary(workspace: Workspace, saved: Study[]): FakeLibrary {
  const card: StudyCard = {
    id: miniStudy.id,
    title: miniStudy.title,
    description: miniStudy.description,
    modified: miniStudy.modified,
    dossiers: Object.keys(miniStudy.dossiers),
    scenarios: miniStudy.scenarios.map(({ label, color }) => ({ label, color })),
  };
  const open = (): Promise<OpenOutcome> => Promise.resolve({ ok: true, workspace, notes: [] });
  const [kept, setKept] = createSignal<readonly StudyCard[]>([
    { ...card, id: 'recente', title: 'Étude d’hier' },
    { ...card, id: 'ancienne', title: 'Étude d’avant-hier' },
  ]);
  const removed = new Map<string, StudyCard>();
  let fileOutcome: OpenOutcome | null = null;
  let linkOutcome: OpenOutcome | null = null;
  let readOutcome: ((from: StudyPlace) => ReadStudy) | null = null;
  const copied: Study[] = [];
  return {
    shipped: [card],
    dossiers: [miniDossier],
    recent: () => Promise.resolve(kept()),
    openShipped: open,
    openRecent: open,
    openFile: () => (fileOutcome ? Promise.resolve(fileOutcome) : open()),
    create: open,
    openLink: () => (linkOutcome ? Promise.resolve(linkOutcome) : open()),
    openCopy: (study) => {
      copied.push(study);
      return open();
    },
    rehearse: (study) => Promise.resolve(createFakeWorkspace({ study })),
    readStudy: (from) =>
      Promise.resolve(
        readOutcome
          ? readOutcome(from)
          : { ok: false, problems: [{ code: 'forme', where: 'etude', message: 'Rien à lire.' }] },
      ),
    linkTo: (study, page) => makeLink(study, { bases: [miniStudy], dossiers: [miniDossier] }, page),
    remove: (id) => {
      for (const one of kept()) if (one.id === id) removed.set(id, one);
      setKept(kept().filter((one) => one.id !== id));
      return Promise.resolve();
    },
    restore: (id) => {
      const one = removed.get(id);
      if (one) setKept([...kept(), one]);
      return Promise.resolve();
    },
    saveFile: (study) => {
      saved.push(study);
      return Promise.resolve(true);
    },
    answerFile: (outcome) => {
      fileOutcome = outcome;
    },
    answerLink: (outcome) => {
      linkOutcome = outcome;
    },
    answerRead: (outcome) => {
      readOutcome = outcome;
    },
    copied,
  };
}

/** The element of this role (or tag) whose accessible name matches. */
export function find(role: string, name: RegExp | string): HTMLElement {
  const found = all(role).find((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
  if (!found) throw new Error(`pas de ${role} « ${name} » parmi : ${all(role).map(nameOf).join(' | ')}`);
  return found;
}

export function all(role: string): HTMLElement[] {
  const tags: Record<string, string> = {
    button: 'button',
    link: 'a',
    heading: 'h1, h2, h3',
    textbox: 'input',
  };
  const selector = `[role="${role}"]${tags[role] ? `, ${tags[role]}` : ''}`;
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => role === (element.getAttribute('role') ?? role) && element.offsetParent !== null,
  );
}

function nameOf(element: HTMLElement): string {
  return plainSpaces(element.getAttribute('aria-label') ?? element.textContent ?? '');
}

/** Text as shown, every kind of space made plain: spaces have tests of their own. */
export function textOf(selector: string): string {
  return plainSpaces(document.querySelector(selector)?.textContent ?? '');
}

export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** Waits for a condition; what it answers. */
export async function until<T>(condition: () => T): Promise<NonNullable<T>> {
  for (let turn = 0; turn < 400; turn += 1) {
    const found = condition();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`attendu en vain : ${condition}`);
}
