import type { Import, Source } from './sources.ts';

/** Left never imports right. */
const ORDER = [
  'src/core/quantity',
  'src/core/model',
  'src/core/formula',
  'src/core/engine',
  'src/core/analysis',
  'src/core/xlsx',
  'src/platform',
  'src/workspace',
  'src/ui',
  'src/main.tsx',
] as const;
const BESIDE = ['src/dossiers', 'src/cli', 'workers', 'scenarios'] as const;
type Layer = (typeof ORDER)[number] | (typeof BESIDE)[number];

/** The only places that may name these packages. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  handsontable: ['src/ui/grid/'],
  'decimal.js': ['src/core/quantity/'],
  comlink: ['src/platform/', 'workers/'],
  idb: ['src/platform/'],
  'browser-fs-access': ['src/platform/'],
  '@observablehq/plot': ['src/ui/charts/'],
  'solid-js': ['src/workspace/', 'src/ui/', 'src/main.tsx'],
};

/** Where the packages are few enough to be listed. */
const CORE_PACKAGES = ['decimal.js', 'valibot'];

export function layerOf(path: string): Layer | undefined {
  return [...ORDER, ...BESIDE].find((layer) => path === layer || path.startsWith(`${layer}/`));
}

export function layerProblems(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((from) => {
    if (from.path.endsWith('.d.ts')) return [];
    if (layerOf(from.path) === undefined) return [`${from.path} is in no layer`];
    return from.imports.flatMap((to) => {
      const problem = isFile(to) ? fileProblem(from.path, to) : packageProblem(from.path, to);
      return problem === null ? [] : [`${from.path} → ${to.to}: ${problem}`];
    });
  });
}

const isFile = (to: Import): boolean => /^(src|workers|scenarios|test|public)\//.test(to.to);

function fileProblem(path: string, to: Import): string | null {
  const from = layerOf(path) as Layer;
  const target = layerOf(to.to);
  if (target === undefined) return 'is in no layer';
  if (from === target) return null;
  if (target === 'workers')
    return to.kind === 'url' && from === 'src/platform' ? null : 'only platform starts workers';
  if (from === 'src/dossiers') {
    return target === 'src/core/model' && to.kind === 'type' ? null : 'dossiers see types of model only';
  }
  if (from === 'workers') {
    return inCore(target) || target === 'src/dossiers' ? null : 'workers see core and dossiers only';
  }
  if (from === 'src/cli') {
    const seen = inCore(target) || ['src/dossiers', 'src/platform', 'scenarios'].includes(target);
    return seen ? null : 'the command line sees core, dossiers and what of platform runs in Node';
  }
  if (target === 'src/cli') return 'nothing imports the command line';
  if (target === 'src/dossiers' || target === 'scenarios') return inCore(from) ? 'core sees no data' : null;
  return rank(target) <= rank(from) ? null : 'left never imports right';
}

function packageProblem(path: string, to: Import): string | null {
  const places = ONLY[to.to];
  if (places && !places.some((place) => path.startsWith(place))) return `only in ${places.join(', ')}`;
  const from = layerOf(path) as Layer;
  if (from === 'src/dossiers') return 'dossiers are data';
  if (from === 'workers' && to.to !== 'comlink') return 'workers see Comlink only';
  if (inCore(from) && !CORE_PACKAGES.includes(to.to)) return `core sees ${CORE_PACKAGES.join(' and ')} only`;
  if (to.to.startsWith('node:') && from !== 'src/cli') return 'only the command line runs in Node';
  return null;
}

const inCore = (layer: Layer): boolean => layer.startsWith('src/core/');
const rank = (layer: Layer): number => ORDER.indexOf(layer as (typeof ORDER)[number]);
