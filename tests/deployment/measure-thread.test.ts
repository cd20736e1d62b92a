/** The thread of measures as `npm run build` makes it: JavaScript without a loader. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../harness/processes.ts';
import { runMeasures } from '../network/measure-program.ts';

describe('the built thread of measures', () => {
  it('answers, and lets its process end', async () => {
    expect(await runMeasures(resolve(root, 'dist/network/measure-thread.js'))).toEqual([0, '0,0']);
  });
});
