import { expect, test } from 'vitest';
import { restorationWords, returnWords } from '../../src/workspace/journal-words.ts';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

test('ce qui est restauré est nommé, et d’où', () => {
  const words = (...scenarios: readonly string[]) => spaced(restorationWords('avant la séance', scenarios));
  expect(words('Option 1')).toBe(
    'la restauration du scénario « Option 1 » de la version « avant la séance »',
  );
  expect(words('A', 'B', 'C')).toBe(
    'la restauration des scénarios « A », « B » et « C » de la version « avant la séance »',
  );
  expect(words('A', 'B', 'C', 'D')).toBe('la restauration de 4 scénarios de la version « avant la séance »');
});

test('« version » n’est pas dit deux fois', () => {
  expect(spaced(returnWords('Version du 14 mars 2026'))).toBe(
    'le retour de l’étude à « Version du 14 mars 2026 »',
  );
  expect(spaced(returnWords('avant'))).toBe('le retour de l’étude à la version « avant »');
});
