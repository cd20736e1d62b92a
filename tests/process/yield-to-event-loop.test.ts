import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../process/yield-to-event-loop.ts';

function* workUntil(isFinished: () => boolean): Generator<void, string> {
  while (!isFinished()) yield;
  return 'done';
}

describe('a long computation in slices', () => {
  it('gives its result', async () => {
    let steps = 0;
    expect(await runInSlices(workUntil(() => (steps += 1) === 1000))).toBe('done');
  });

  it('yields to other work before it finishes', async () => {
    let answered = false;
    setTimeout(() => {
      answered = true;
    }, 5);
    expect(await runInSlices(workUntil(() => answered))).toBe('done');
  });

  it('yields also beside other long computations', async () => {
    let answered = 0;
    const answer = () => {
      answered += 1;
      if (answered < 3) setTimeout(answer, 1);
    };
    setTimeout(answer, 1);
    const works = [1, 2, 3].map(() => runInSlices(workUntil(() => answered === 3)));
    expect(await Promise.all(works)).toEqual(['done', 'done', 'done']);
  });

  it('fails with what it throws, and holds up no other computation', async () => {
    const failing = runInSlices(
      (function* () {
        yield;
        throw new Error('there is no such committee');
      })(),
    );
    await expect(failing).rejects.toThrow('no such committee');
    expect(await runInSlices(workUntil(() => true))).toBe('done');
  });
});
