import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCycles } from './architecture/cycles.ts';
import { layerProblems } from './architecture/layers.ts';
import { evaluationProblems, nameProblems } from './architecture/names.ts';
import { files, readSources, source } from './architecture/sources.ts';

const sources = readSources(['src', 'workers']);

describe('imports are read as written', () => {
  test.each([
    ["import { a } from './b.ts';", { to: 'src/ui/b.ts', kind: 'value' }],
    ["import {\n  a,\n  b,\n} from '../core/c.ts';", { to: 'src/core/c.ts', kind: 'value' }],
    ["import type { A } from './b.ts';", { to: 'src/ui/b.ts', kind: 'type' }],
    ["export * from './b.ts';", { to: 'src/ui/b.ts', kind: 'value' }],
    ["import 'handsontable/styles/x.css';", { to: 'handsontable', kind: 'value' }],
    ["import { A } from '@observablehq/plot/marks';", { to: '@observablehq/plot', kind: 'value' }],
    ["const a = await import('./b.ts');", { to: 'src/ui/b.ts', kind: 'dynamic' }],
    ["new Worker(new URL('../../workers/w.ts', import.meta.url));", { to: 'workers/w.ts', kind: 'url' }],
    ["import url from './a.css?url';", { to: 'src/ui/a.css', kind: 'value' }],
  ] as const)('%s', (text, expected) => {
    expect(source('src/ui/x.ts', text).imports).toEqual([expected]);
  });

  test('the project has some', () => {
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(10);
  });
});

describe('left never imports right', () => {
  test('in the project', () => {
    expect(layerProblems(sources)).toEqual([]);
  });

  test.each([
    ['src/core/quantity/a.ts', "import type { Study } from '../model/study.ts';"],
    ['src/core/model/a.ts', "import { parse } from '../formula/parser.ts';"],
    ['src/core/formula/a.ts', "import { run } from '../engine/run.ts';"],
    ['src/core/engine/a.ts', "import { dossiers } from '../../dossiers/index.ts';"],
    ['src/core/engine/a.ts', "import { createSignal } from 'solid-js';"],
    ['src/core/engine/a.ts', "import { Decimal } from 'decimal.js';"],
    ['src/core/engine/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/engine/a.ts', "import * as plot from '@observablehq/plot';"],
    ['src/platform/a.ts', "import { open } from '../workspace/open.ts';"],
    ['src/platform/a.ts', "import { api } from '../../workers/engine.ts';"],
    ['src/workspace/a.ts', "import { Grid } from '../ui/grid/grid.tsx';"],
    ['src/workspace/a.ts', "new Worker(new URL('../../workers/engine.ts', import.meta.url));"],
    ['src/ui/a.tsx', "import '../main.tsx';"],
    ['src/ui/kit/a.tsx', "import Handsontable from 'handsontable/base';"],
    ['src/ui/a.tsx', "const { main } = await import('../cli/compute.ts');"],
    ['src/dossiers/oam/dossier.ts', "import { address } from '../../core/model/address.ts';"],
    ['src/dossiers/oam/dossier.ts', "import type { Engine } from '../../core/engine/api.ts';"],
    ['src/dossiers/oam/dossier.ts', "import { pipe } from 'valibot';"],
    ['src/cli/compute.ts', "import { open } from '../workspace/open.ts';"],
    ['workers/engine.ts', "import { store } from '../src/platform/storage.ts';"],
    ['workers/engine.ts', "import * as v from 'valibot';"],
    ['src/stray.ts', ''],
  ])('%s may not: %s', (path, text) => {
    expect(layerProblems([source(path, text)])).toHaveLength(1);
  });

  test.each([
    ['src/core/engine/a.ts', "import { Exact } from '../quantity/decimal.ts';"],
    ['src/core/quantity/a.ts', "import { Decimal } from 'decimal.js';"],
    ['src/dossiers/oam/dossier.ts', "import type { Dossier } from '../../core/model/dossier.ts';"],
    ['src/platform/a.ts', "new Worker(new URL('../../workers/engine.ts', import.meta.url));"],
    ['src/ui/grid/a.tsx', "import Handsontable from 'handsontable/base';"],
    ['src/main.tsx', "import { App } from './ui/app.tsx';"],
    ['workers/engine.ts', "import { expose } from 'comlink';"],
  ])('%s may: %s', (path, text) => {
    expect(layerProblems([source(path, text)])).toEqual([]);
  });
});

describe('no import cycle', () => {
  test('in the project', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('one through three files is found, types included', () => {
    const graph = [
      source('src/ui/a.ts', "import { b } from './b.ts';"),
      source('src/ui/b.ts', "import type { C } from './c.ts';"),
      source('src/ui/c.ts', "const a = import('./a.ts');"),
    ];
    expect(importCycles(graph)).toEqual(['src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts']);
    expect(importCycles(graph.slice(0, 2))).toEqual([]);
  });
});

describe('no text becomes code', () => {
  test('in the project', () => {
    expect(evaluationProblems(sources)).toEqual([]);
  });

  test.each(['eval(text)', 'new Function(text)', 'Function("a", text)', "setTimeout('run()', 1)"])(
    '%s is found',
    (text) => expect(evaluationProblems([source('src/ui/a.ts', text)])).toEqual(['src/ui/a.ts']),
  );

  test.each(['retrieval(x)', 'model.eval(x)', 'isFunction(x)', 'setTimeout(() => run(), 1)'])(
    '%s is not',
    (text) => expect(evaluationProblems([source('src/ui/a.ts', text)])).toEqual([]),
  );
});

describe('file names are kebab-case ASCII', () => {
  test('in the project', () => {
    expect(nameProblems(files(['src', 'workers', 'test', 'scripts', 'scenarios']))).toEqual([]);
  });

  test.each(['src/ui/CellBar.tsx', 'src/étude.ts', 'src/cell_bar.ts', 'src/ui/utils.ts', 'src/Ui/a.ts'])(
    '%s is not',
    (path) => expect(nameProblems([path])).toEqual([path]),
  );
});

test('every package the app imports is one of its dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const imported = sources
    .flatMap(({ path, imports }) => imports.map(({ to }) => ({ path, to })))
    .filter(({ to }) => !/^(src|workers|scenarios|public|test)\//.test(to) && !to.startsWith('node:'));
  expect(imported.filter(({ to }) => !(to in dependencies))).toEqual([]);
});
