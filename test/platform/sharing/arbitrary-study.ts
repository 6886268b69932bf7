import { STUDY_VERSION } from '../../../src/core/model/migrations.ts';
import fc from 'fast-check';
import { address, nodeId } from '../../../src/core/model/address.ts';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { toLine, toParagraphs } from '../../../src/core/model/study-limits.ts';
import { extendDossiers } from '../../../src/core/model/own-dossier.ts';
import type { OwnLine, OwnMember, Scenario, ScenarioCell, Study } from '../../../src/core/model/study.ts';
import { dossiers } from './ground.ts';

/** Every cell a scenario may change, in the order of the parameters. */
export function cellsOf({ slug, parameters, dimensions }: Dossier): readonly string[] {
  return parameters.flatMap(({ id, dims = [] }) => {
    let rows: string[][] = [[]];
    for (const dim of dims) {
      const members = dimensions.find((one) => one.id === dim)?.members ?? [];
      rows = rows.flatMap((row) => members.map((member) => [...row, member.id]));
    }
    return rows.map((members) => address(nodeId(slug, id), members));
  });
}

const line = fc.oneof(
  fc.constantFrom('Option 1', 'Notre proposition', '<img src=x onerror=alert(1)>', '', '«\u00a0é\u00a0» 😀'),
  fc.string({ unit: 'binary' }).map(toLine),
);
const paragraphs = fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }).map(toParagraphs));
const identifier = fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/));
const value = fc.oneof(
  fc.constantFrom('0', '80', '80.00', '-0.5', '999999999999999999999999999.001', null),
  fc.integer({ min: -100_000, max: 100_000 }).map((n) => String(n)),
  fc
    .tuple(fc.nat(9999), fc.stringMatching(/^[0-9]{1,9}$/))
    .map(([whole, decimals]) => `${whole}.${decimals}`),
);

const cellFor = ({ sources }: Dossier): fc.Arbitrary<ScenarioCell> =>
  fc.oneof(
    { weight: 4, arbitrary: value.map((to) => ({ value: to })) },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          value,
          ref: fc.record(
            { source: fc.constantFrom(...sources.map(({ id }) => id)), where: line },
            { requiredKeys: ['source'] },
          ),
          status: fc.constantFrom('publie' as const, 'hors-dossier' as const, 'hypothese' as const),
          printed: line,
          note: paragraphs,
        },
        { requiredKeys: ['value'] },
      ),
    },
  );

const scenarioFor = (about: readonly Dossier[], id: string): fc.Arbitrary<Scenario> =>
  fc.record({
    id: fc.constant(id),
    label: line,
    description: paragraphs,
    parent: fc.constant(null),
    color: fc.nat(63),
    cells: fc
      .tuple(
        ...about.map((dossier) =>
          fc.dictionary(fc.constantFrom(...cellsOf(dossier)), cellFor(dossier), {
            maxKeys: 30,
            noNullPrototype: true,
          }),
        ),
      )
      .map((parts) => Object.assign({}, ...parts) as Scenario['cells']),
  });

interface Added {
  readonly at: number;
  readonly like: number | null;
  readonly label: string;
  readonly expr: string;
}

const added: fc.Arbitrary<readonly Added[]> = fc.array(
  fc.record({ at: fc.nat(99), like: fc.option(fc.nat(99)), label: line, expr: paragraphs }),
  { maxLength: 3 },
);

/** As many rows as lines, in the dimensions that take some. */
function ownOf(about: readonly Dossier[], list: readonly Added[]): Pick<Study, 'members' | 'lines'> {
  const places = about.flatMap(({ slug, dimensions }) =>
    dimensions.filter(({ extensible }) => extensible).map((dimension) => ({ slug, dimension })),
  );
  if (list.length === 0 || places.length === 0) return {};
  const members = list.map(({ at, like, label }, rank): OwnMember => {
    const { slug, dimension } = places[at % places.length] as (typeof places)[number];
    const numeric = dimension.members.some(({ value: number }) => number !== undefined);
    return {
      dossier: slug,
      dimension: dimension.id,
      id: `own_${rank}`,
      label: toLine(`Ajout ${label}`),
      like: like === null ? null : (dimension.members[like % dimension.members.length]?.id ?? null),
      ...(numeric ? { value: `${5000 + rank}` } : {}),
    };
  });
  const lines = list.map(({ at, label, expr }, rank): OwnLine => {
    const { slug } = about[at % about.length] as Dossier;
    return { dossier: slug, id: `line_${rank}`, label: toLine(`Ajout ${label}`), unit: '€', expr };
  });
  return { members, lines };
}

/** Any study the door accepts, over one or two of the shipped dossiers. */
export const arbitraryStudy: fc.Arbitrary<Study> = fc
  .record({
    about: fc.shuffledSubarray([...dossiers], { minLength: 1, maxLength: 2 }),
    added,
    ids: fc.uniqueArray(identifier, { minLength: 1, maxLength: 6 }),
  })
  .map(({ about, ids, added: list }) => ({ about, ids, own: ownOf(about, list) }))
  .chain(({ about, ids, own }) =>
    fc
      .record({
        title: line,
        description: paragraphs,
        versions: fc.tuple(...about.map(({ version }) => fc.constantFrom(version, version, version + 1))),
        scenarios: fc.tuple(...ids.map((id) => scenarioFor(extendDossiers(about, own), id))),
        parents: fc.tuple(...ids.map((_, rank) => fc.integer({ min: -1, max: rank - 1 }))),
        copies: fc.tuple(...ids.map((_, rank) => fc.option(fc.nat(Math.max(0, rank - 1)), { freq: 3 }))),
        reference: fc.constantFrom(...ids),
        split: fc.subarray(
          about.flatMap(({ slug, parameters }) => parameters.map(({ id }) => nodeId(slug, id))),
          { maxLength: 4 },
        ),
        modified: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
      })
      .map(({ title, description, versions, scenarios, parents, copies, reference, split, modified }) => ({
        format: 'etabli' as const,
        version: STUDY_VERSION,
        id: 'any',
        title,
        description,
        dossiers: Object.fromEntries(about.map(({ slug }, rank) => [slug, versions[rank] as number])),
        scenarios: scenarios.map((scenario, rank) => {
          const copied = copies[rank];
          return {
            ...scenario,
            parent: scenarios[parents[rank] ?? -1]?.id ?? null,
            cells: { ...(typeof copied === 'number' ? scenarios[copied]?.cells : {}), ...scenario.cells },
          };
        }),
        reference,
        split,
        ...own,
        created: modified.toISOString(),
        modified: modified.toISOString(),
      })),
  );
