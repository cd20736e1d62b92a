import { expect, it } from 'vitest';
import { fareFor } from './fare.ts';

it('lets children under six travel free', () => {
  expect(fareFor(5, 50)).toBe(0);
  expect(fareFor(6, 50)).toBe(10);
});

it('costs more over a long distance', () => {
  expect(fareFor(30, 200)).toBe(20);
});
