import { expect, it } from 'vitest';
import { createDrawing } from '../../src/ui/charts/drawing.ts';

it('une rafale de changements donne un seul dessin, après elle', async () => {
  const order: string[] = [];
  const drawing = createDrawing(() => order.push('dessin'));
  for (let change = 0; change < 20; change++) {
    drawing.request();
    order.push('changement');
  }
  await expect.poll(() => order).toContain('dessin');
  expect(order).toEqual([...Array.from({ length: 20 }, () => 'changement'), 'dessin']);
});

it('des changements sans fin ne privent pas de dessin', async () => {
  let drawn = 0;
  const drawing = createDrawing(() => drawn++);
  const changes = setInterval(drawing.request, 10);
  await expect.poll(() => drawn, { timeout: 20_000 }).toBeGreaterThan(0);
  clearInterval(changes);
  drawing.cancel();
});

it('avant une impression, ce qui attend est dessiné aussitôt, une fois', async () => {
  let drawn = 0;
  const drawing = createDrawing(() => drawn++);
  drawing.flush();
  expect(drawn).toBe(0);
  drawing.request();
  drawing.flush();
  expect(drawn).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(drawn).toBe(1);
});

it('ce qui est annulé n’est jamais dessiné', async () => {
  let drawn = 0;
  const drawing = createDrawing(() => drawn++);
  drawing.request();
  drawing.cancel();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(drawn).toBe(0);
});
