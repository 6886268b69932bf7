import type { ScenarioCell, Study } from '../../core/model/study.ts';
import { crc32OfText } from './crc32.ts';

/** One text for equal data, whatever the order of its keys. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The cells of a scenario as texts to compare, by address. */
export function cellTexts(cells: Readonly<Record<string, ScenarioCell>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(cells).map(([at, cell]) => [at, canonical(cell)]));
}

/** Same for two studies that say the same, whoever they are and whenever they were made; the order of dossiers counts. */
export function contentSum(study: Study): number {
  const { id: _, created: __, modified: ___, dossiers, ...content } = study;
  return crc32OfText(canonical({ ...content, dossiers: Object.entries(dossiers) }));
}
