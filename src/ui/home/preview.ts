import type { Dossier, Parameter, Variant } from '../../core/model/dossier.ts';
import { dimensionOf, memberTuples } from '../text/names.ts';

/** A small drawing of a dossier's own figures. Floats are for pixels only. */
export type Preview =
  | { readonly kind: 'bars'; readonly caption: string; readonly series: readonly (readonly number[])[] }
  | {
      readonly kind: 'line';
      readonly caption: string;
      readonly series: readonly (readonly (readonly [number, number])[])[];
      readonly points: boolean;
    }
  | { readonly kind: 'heat'; readonly caption: string; readonly rows: readonly (readonly number[])[] };

/** What can be drawn of a dossier without computing anything, most telling first. */
export function previews(dossier: Dossier): readonly Preview[] {
  const grids = dossier.parameters.flatMap((parameter) => grid(dossier, parameter));
  const all = [
    ...dossier.charts.flatMap((chart) => curve(dossier, chart.points)),
    ...alternatives(dossier),
    ...grids.filter((one) => one.kind === 'line'),
    ...dossier.tables
      .filter((table) => !table.folded)
      .flatMap((table) => columns(dossier, table.rows, table.items)),
    ...grids.filter((one) => one.kind === 'heat'),
  ];
  return all.filter((one, at) => all.findIndex((other) => other.caption === one.caption) === at);
}

/** Published points of a curve. */
function curve(dossier: Dossier, points: Dossier['charts'][number]['points']): readonly Preview[] {
  const [x, y] = [parameterOf(dossier, points?.x), parameterOf(dossier, points?.y)];
  if (!x || !y) return [];
  const [xs, ys] = [numbers(dossier, x), numbers(dossier, y)];
  const series = xs.flatMap((value, at) => {
    const other = ys[at];
    return value === null || other === null || other === undefined ? [] : [[value, other] as const];
  });
  return series.length < 3 ? [] : [{ kind: 'line', caption: y.label, series: [series], points: true }];
}

/** A parameter that the printed alternatives change: one bar for each of them. */
function alternatives(dossier: Dossier): readonly Preview[] {
  const variants = dossier.variants ?? [];
  return dossier.parameters.flatMap((parameter): readonly Preview[] => {
    const base = numbers(dossier, parameter);
    if (parameter.dims?.length !== 1 || base.length < 3) return [];
    const changed = variants.filter((variant) =>
      Object.keys(variant.cells).some((at) => at.startsWith(`${parameter.id}[`)),
    );
    if (changed.length === 0) return [];
    const series = [base, ...changed.map((variant) => numbers(dossier, parameter, variant))];
    return [
      { kind: 'bars', caption: parameter.label, series: series.map((one) => one.map((value) => value ?? 0)) },
    ];
  });
}

/** A parameter over two dimensions: lines over years, else a chequer. */
function grid(dossier: Dossier, parameter: Parameter): readonly Preview[] {
  const [outer, inner] = (parameter.dims ?? []).map((dim) => dimensionOf(dossier, dim));
  if (parameter.dims?.length !== 2 || !outer || !inner || parameter.status !== 'publie') return [];
  const values = numbers(dossier, parameter);
  const rows = outer.members.map((_, row) =>
    values.slice(row * inner.members.length, (row + 1) * inner.members.length),
  );
  if (inner.members.length < 3 || outer.members.length > 24) return [];
  if (inner.members.every((member) => member.value !== undefined) && outer.members.length <= 6) {
    const series = rows.map((row) =>
      row.flatMap((value, at) => (value === null ? [] : [[at, value] as const])),
    );
    return [{ kind: 'line', caption: parameter.label, series, points: false }];
  }
  return [
    { kind: 'heat', caption: parameter.label, rows: rows.map((row) => row.map((value) => value ?? 0)) },
  ];
}

/** The parameters of one table that share a unit, side by side. */
function columns(
  dossier: Dossier,
  rows: readonly string[] | undefined,
  items: readonly string[],
): readonly Preview[] {
  const [first, ...others] = items
    .flatMap((item) => parameterOf(dossier, item) ?? [])
    .filter(
      (parameter) =>
        parameter.dims?.length === 1 && parameter.dims[0] === rows?.[0] && /[€%]/.test(parameter.unit),
    );
  if (!first) return [];
  const same = [first, ...others.filter((other) => other.unit === first.unit)].slice(0, 3);
  const series = same.map((parameter) => numbers(dossier, parameter).map((value) => value ?? 0));
  if ((series[0]?.length ?? 0) < 3 || series.every((one) => one.every((value) => value === 0))) return [];
  return [{ kind: 'bars', caption: same.map((parameter) => parameter.label).join(', '), series }];
}

function parameterOf(dossier: Dossier, id: string | undefined): Parameter | undefined {
  return dossier.parameters.find((candidate) => candidate.id === id);
}

function numbers(dossier: Dossier, parameter: Parameter, variant?: Variant): readonly (number | null)[] {
  return memberTuples(dossier, parameter.dims ?? []).map((members) => {
    const key = members.join(',');
    const cell = variant?.cells[`${parameter.id}[${key}]`] ?? parameter.cells[key];
    const value = typeof cell === 'string' ? cell : cell?.value;
    return value === undefined || value === null ? null : Number(value);
  });
}
