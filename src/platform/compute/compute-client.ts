import type { Remote } from 'comlink';
import type { ValuesReply } from '../../core/engine/api.ts';
import type { Reply } from '../../core/engine/service.ts';
import type { NodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { ComputeClient, ComputeListener, ComputePatience, WorkerLike, WorkerService } from './api.ts';
import { createBridges } from './ask-bridge.ts';
import { CLOSED, failureMessage, restartMessage } from './messages.ts';
import { PATIENCE } from './patience.ts';
import { type Death, linkWorker, type WorkerLink } from './worker-link.ts';

export interface ComputeOptions {
  /** Starts a worker; may throw. */
  readonly spawn: () => WorkerLike;
  readonly listener: ComputeListener;
  /** What the engine needs to know for a study: data, sent to each worker. */
  readonly dossiers: (study: Study) => readonly Dossier[];
  readonly patience?: Partial<ComputePatience>;
}

/** A question asked once: replayed once by another worker if the first one dies of it, then given up. */
interface Question {
  readonly put: (service: Remote<WorkerService>) => Promise<Reply<unknown>>;
  readonly settle: (reply: Reply<unknown>) => void;
  deaths: number;
}

/** A worker and how far it has been brought. */
interface Session {
  readonly link: WorkerLink;
  study: Study | null;
  watched: readonly NodeId[];
}

const NONE: readonly NodeId[] = [];

/** See `ComputeClient`. One loop brings the worker to what is wanted, one call at a time. */
export function createComputeClient({
  spawn,
  listener,
  dossiers,
  ...options
}: ComputeOptions): ComputeClient {
  const patience: ComputePatience = { ...PATIENCE, ...options.patience };
  let wantedStudy: Study | null = null;
  let wantedNodes: readonly NodeId[] = NONE;
  let questions: readonly Question[] = [];
  let session: Session | null = null;
  /** The worker of the session, or the one being started. */
  let link: WorkerLink | null = null;
  let deaths: readonly number[] = [];
  let running = false;
  let failed = false;
  let closed = false;
  let noticeUntil = 0;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;

  const behind = () =>
    session === null ||
    session.study !== wantedStudy ||
    session.watched !== wantedNodes ||
    questions.length > 0;

  const run = async () => {
    if (running || failed || closed || wantedStudy === null) return;
    running = true;
    if (performance.now() >= noticeUntil) listener.onState({ kind: 'working', since: performance.now() });
    while (!closed && !failed && behind()) {
      session ??= await start();
      if (session !== null) await step(session, wantedStudy, wantedNodes);
    }
    running = false;
    if (!closed && !failed) rest();
  };

  /** Says `ready`, but not before a notice has been up for long enough to be read. */
  const rest = () => {
    clearTimeout(noticeTimer);
    const left = noticeUntil - performance.now();
    if (left <= 0) listener.onState({ kind: 'ready' });
    else noticeTimer = setTimeout(() => !running && !failed && !closed && rest(), left);
  };

  const start = async (): Promise<Session | null> => {
    const now = performance.now();
    deaths = deaths.filter((at) => now - at < patience.memory);
    const wait = deaths.length === 0 ? 0 : (patience.backOff[deaths.length - 1] ?? 0);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (closed) return null;
    const next = linkWorker(spawn, patience.start);
    link = next;
    if (!(await next.started)) {
      mourn(await next.dead);
      return null;
    }
    const started: Session = { link: next, study: null, watched: NONE };
    void next.dead.then((death) => {
      if (session !== started) return;
      mourn(death);
      void run();
    });
    return started;
  };

  /** One call towards what is wanted. */
  const step = async (at: Session, study: Study, nodes: readonly NodeId[]) => {
    if (at.study === null || !sameDossiers(at.study, study)) {
      const reply = await call(at, (it) => it.open(study, dossiers(study)));
      if (!reply) return;
      at.study = study;
      at.watched = NONE;
      listener.onOpen(reply);
    } else if (at.study !== study) {
      const reply = await call(at, (it) => it.update(study));
      if (!reply) return;
      at.study = study;
      tell(reply, study);
    } else if (at.watched !== nodes) {
      const reply = await call(at, (it) => it.watch(nodes));
      if (!reply) return;
      at.watched = nodes;
      tell(reply, study);
    } else {
      await answerOne(at);
    }
  };

  const tell = (reply: ValuesReply, study: Study) => {
    if (!closed) listener.onValues(reply.values, study);
  };

  /** Null when the worker died of it, or the engine broke: the session is over. */
  const call = async <T>(
    at: Session,
    put: (service: Remote<WorkerService>) => Promise<Reply<T>>,
  ): Promise<T | null> => {
    const answer = await at.link.ask(put, patience.call);
    if (answer.alive && answer.value.ok) return answer.value.value;
    if (session === at)
      mourn(answer.alive ? 'crashed' : answer.death, answer.alive ? brokenBy(answer.value) : null);
    return null;
  };

  const answerOne = async (at: Session) => {
    const question = questions[0];
    if (!question) return;
    const answer = await at.link.ask(question.put, patience.call);
    if (answer.alive) {
      questions = questions.filter((other) => other !== question);
      question.settle(answer.value);
      return;
    }
    question.deaths += 1;
    if (question.deaths > 1) {
      questions = questions.filter((other) => other !== question);
      question.settle({ ok: false, message: failureMessage(null) });
    }
    if (session === at) mourn(answer.death);
  };

  /** The worker is dead: says so, and gives up when too many died lately. */
  const mourn = (death: Death, detail: string | null = null) => {
    session = null;
    link?.end();
    if (closed) return;
    deaths = [...deaths, performance.now()];
    if (deaths.length > patience.backOff.length) {
      failed = true;
      const message = failureMessage(detail);
      listener.onState({ kind: 'failed', message });
      for (const question of questions) question.settle({ ok: false, message });
      questions = [];
    } else {
      noticeUntil = performance.now() + patience.notice;
      listener.onState({ kind: 'restarted', message: restartMessage(death) });
    }
  };

  const startOver = (remembered: readonly number[]) => {
    failed = false;
    deaths = remembered;
    noticeUntil = 0;
  };

  const ask = <T>(put: (service: Remote<WorkerService>) => Promise<Reply<T>>): Promise<Reply<T>> =>
    new Promise((resolve) => {
      if (closed) return resolve({ ok: false, message: CLOSED });
      if (failed) return resolve({ ok: false, message: failureMessage(null) });
      const settle = (reply: Reply<unknown>) => resolve(reply as Reply<T>);
      questions = [...questions, { put, settle, deaths: 0 }];
      void run();
    });

  const bridge = createBridges(ask);

  return {
    setStudy: (study) => {
      wantedStudy = study;
      // After a failure, an edit gets one more try: it may be what puts things right.
      if (failed) startOver(deaths.slice(1));
      void run();
    },
    setWatched: (nodes) => {
      wantedNodes = nodes;
      void run();
    },
    explain: (at, scenario) => ask((it) => it.explain(at, scenario)),
    figures: (slug) => ask((it) => it.figures(slug)),
    bridge,
    dependents: (at, scenario) => ask((it) => it.dependents(at, scenario)),
    retry: () => {
      startOver([]);
      void run();
    },
    close: () => {
      closed = true;
      clearTimeout(noticeTimer);
      link?.end();
      for (const question of questions) question.settle({ ok: false, message: CLOSED });
      questions = [];
    },
  };
}

/** Whether the same engine does: the same dossiers, with the same rows and lines added. */
function sameDossiers(a: Study, b: Study): boolean {
  return (
    a.members === b.members &&
    a.lines === b.lines &&
    Object.keys(a.dossiers).join() === Object.keys(b.dossiers).join()
  );
}

function brokenBy(reply: Reply<unknown>): string | null {
  return reply.ok ? null : reply.message;
}
