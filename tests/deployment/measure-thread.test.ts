/** The measure thread of the build: JavaScript without a loader. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../harness/processes.ts';
import { runMeasures } from '../network/measure-program.ts';

describe('the measure thread of the build', () => {
  it('answers, and does not keep its process alive', async () => {
    expect(await runMeasures(resolve(root, 'dist/network/measure-thread.js'))).toEqual([0, '0,0']);
  });
});
