import { expect, it } from 'vitest';
import { drawSample } from './sample.ts';

const list = Array.from({ length: 1000 }, (_, index) => index);

it('draws so many different items, in their order', () => {
  const drawn = drawSample(list, 100, 1);
  expect(new Set(drawn).size).toBe(100);
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
});

it('draws the same for the same seed, and other items for another', () => {
  expect(drawSample(list, 20, 7)).toEqual(drawSample(list, 20, 7));
  expect(drawSample(list, 20, 7)).not.toEqual(drawSample(list, 20, 8));
});

it('draws all of a list that is shorter', () => {
  expect(drawSample(['a', 'b'], 3, 1)).toEqual(['a', 'b']);
});
