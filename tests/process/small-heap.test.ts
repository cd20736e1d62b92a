import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { buildInSmallHeap } from '../../process/small-heap.ts';

it('collects the garbage of the build', async () => {
  const held = { text: 'held' };
  const [live, dropped] = [new WeakRef(held), new WeakRef({ text: 'dropped' })];
  // What a reference gave stays until the turn of the event loop ends.
  await buildInSmallHeap(nextTurn);
  expect([live.deref(), dropped.deref()]).toEqual([held, undefined]);
});
