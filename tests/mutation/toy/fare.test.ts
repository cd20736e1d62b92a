import { expect, it } from 'vitest';
import { fareFor, zonesOf } from './fare.ts';

it('lets children under six travel free', () => {
  expect(fareFor(5, 50)).toBe(0);
  expect(fareFor(6, 50)).toBe(10);
});

it('costs more over a long distance', () => {
  expect(fareFor(30, 200)).toBe(20);
});

it('counts a zone that is begun, and none that is not', () => {
  expect(zonesOf(60)).toBe(2);
  expect(zonesOf(61)).toBe(3);
});
