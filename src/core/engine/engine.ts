import type { NodeId } from '../model/address.ts';
import type { Dossier, PublishedFigure } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import type { Border } from '../model/value.ts';
import { asUnit, PLAIN, type Unit } from '../quantity/unit.ts';
import { typeset } from '../quantity/text.ts';
import type { Value } from '../formula/value.ts';
import type { AnalysisEngine } from './analysis-engine.ts';
import type { FigureResult, NodeShape, NodeValues, ValuesReply } from './api.ts';
import { toText } from './border.ts';
import { Evaluation, type ScenarioInput } from './evaluation.ts';
import { explainCell } from './explain.ts';
import { judge } from './figures.ts';
import { buildModel, type CheckedFormula, type Model } from './model.ts';
import { evaluator, link, newFrame, type Program } from './program.ts';
import { downstream, type ReachOptions, upstream } from './reach.ts';
import { SOURCES, sourceInputs, variantId } from './scenarios.ts';
import { StudyReader } from './study-reader.ts';
import { createTrial } from './trial.ts';

/** An engine over these dossiers. Nothing of a study is kept but its scenarios. */
export function createEngine(dossiers: readonly Dossier[]): AnalysisEngine {
  return new StudyEngine(dossiers);
}

/** The nodes of these dossiers, before any evaluation: dimensions and units as found by the model check. */
export function nodeShapes(dossiers: readonly Dossier[]): readonly NodeShape[] {
  return shapesOf(buildModel(dossiers));
}

function shapesOf({ nodes }: Model): readonly NodeShape[] {
  return [...nodes.values()].map(({ id, kind, entity }) => ({
    node: id,
    kind,
    label: entity.label,
    unit: entity.unit.text === '1' ? '' : entity.unit.text,
    dims: entity.dims.map((dim) => dim.id),
  }));
}

class StudyEngine implements AnalysisEngine {
  private readonly model: Model;
  private readonly program: Program;
  private readonly evaluation: Evaluation;
  private readonly sources: readonly ScenarioInput[];
  private study: Study | null = null;
  private watched: readonly NodeId[] = [];
  private revision = 0;
  private readonly reader: StudyReader;
  /** Last arrays answered, by scenario and node. */
  private readonly sent = new Map<string, Map<NodeId, readonly Value[]>>();
  private readonly texts = new WeakMap<readonly Value[], readonly Border[]>();

  constructor(dossiers: readonly Dossier[]) {
    this.model = buildModel(dossiers);
    this.program = link(this.model);
    this.evaluation = new Evaluation(this.model, this.program);
    this.reader = new StudyReader(this.model);
    this.sources = sourceInputs(dossiers, this.model);
    this.evaluation.set(this.sources);
  }

  open(study: Study) {
    this.take(study);
    this.sent.clear();
    return {
      problems: [...this.model.problems, ...this.program.problems],
      shapes: shapesOf(this.model),
    };
  }

  update(study: Study): ValuesReply {
    this.take(study);
    return { revision: this.revision, values: this.changes() };
  }

  watch(nodes: readonly NodeId[]): ValuesReply {
    // A line of the study that has just been taken out may still be wanted.
    this.watched = nodes.filter((node) => this.model.nodes.has(node));
    this.sent.clear();
    return { revision: this.revision, values: this.changes() };
  }

  explain(at: string, scenario: string) {
    const reference = this.study?.reference ?? scenario;
    const { model, program, evaluation } = this;
    const explanation = explainCell(at, { model, program, evaluation, scenario, reference });
    if (!explanation)
      throw new RangeError(typeset(`« ${at} » ne désigne aucune cellule du scénario « ${scenario} ».`));
    return explanation;
  }

  figures(slug: string): readonly FigureResult[] {
    return (this.model.dossiers.get(slug)?.figures ?? []).map((figure) => this.figure(slug, figure));
  }

  trial(study: Study, scenario: string) {
    return createTrial(this.model, this.program, study, scenario);
  }

  upstream(node: NodeId) {
    return upstream(this.program, node);
  }

  downstream(at: string, options: ReachOptions) {
    return downstream(this.model, this.program, at, options);
  }

  private take(study: Study): void {
    // A scenario that comes back is answered whole: whoever asked has forgotten it with the scenario.
    const kept = new Set(study.scenarios.map(({ id }) => id));
    for (const id of this.sent.keys()) if (!kept.has(id)) this.sent.delete(id);
    this.study = study;
    this.revision++;
    this.evaluation.set([...this.sources, ...this.reader.read(study)]);
  }

  private changes(): NodeValues[] {
    const changes: NodeValues[] = [];
    for (const { id: scenario } of this.study?.scenarios ?? []) {
      const changed = this.evaluation.changedAmong(this.watched, scenario);
      const known = this.sent.get(scenario);
      const sent = known ?? new Map<NodeId, readonly Value[]>();
      this.sent.set(scenario, sent);
      for (const node of known ? changed : this.watched) {
        const values = this.evaluation.values(node, scenario);
        const before = sent.get(node);
        if (before === values) continue;
        sent.set(node, values);
        changes.push({ node, scenario, values: this.text(node, values, before) });
      }
    }
    return changes;
  }

  /** `before`: values already written, whose texts serve again where nothing changed. */
  private text(node: NodeId, values: readonly Value[], before?: readonly Value[]): readonly Border[] {
    const known = this.texts.get(values);
    if (known) return known;
    const unit = this.model.nodes.get(node)?.entity.unit as Unit;
    const written = before && this.texts.get(before);
    const texts = values.map((value, i) =>
      written && value === before[i] ? (written[i] as Border) : toText(value, unit),
    );
    this.texts.set(values, texts);
    return texts;
  }

  private figure(slug: string, figure: PublishedFigure): FigureResult {
    const scenario = figure.variant ? variantId(slug, figure.variant) : SOURCES;
    const number = (text: string | undefined, unit: Unit): Border | undefined => {
      if (text === undefined) return undefined;
      const where = `${slug}.${figure.id}`;
      const formula = this.model.check(slug, text, where, unit);
      return toText(this.single(formula, where, scenario), unit);
    };
    return judge(figure, {
      printed: number(figure.value, PLAIN),
      recomputed: number(figure.expr, asUnit(figure.unit)),
      check: number(figure.check, PLAIN),
    });
  }

  /** The one value of a formula without dimensions. */
  private single(formula: CheckedFormula, where: string, scenario: string): Value {
    const frame = newFrame(this.program.at, where, []);
    const evaluate = evaluator(formula, frame, []);
    for (const { node, reference } of frame.slots)
      frame.inputs.push(this.evaluation.values(node, reference ? SOURCES : scenario));
    return evaluate();
  }
}
