/** Long work on the thread that answers requests: done to its end, with time for others in between. */
import { describe, expect, it } from 'vitest';
import { inTurns } from '../../process/yield-to-event-loop.ts';

/** Goes on until something else had its turn. */
function* workUntil(isOver: () => boolean): Generator<void, string> {
  while (!isOver()) yield;
  return 'done';
}

describe('long work', () => {
  it('gives its result', async () => {
    let steps = 0;
    expect(await inTurns(workUntil(() => (steps += 1) === 1000))).toBe('done');
  });

  it('lets others have the thread before it is done', async () => {
    let answered = false;
    setTimeout(() => {
      answered = true;
    }, 5);
    expect(await inTurns(workUntil(() => answered))).toBe('done');
  });

  it('lets others have it also beside other long work', async () => {
    let answered = 0;
    const answer = () => {
      answered += 1;
      if (answered < 3) setTimeout(answer, 1);
    };
    setTimeout(answer, 1);
    const works = [1, 2, 3].map(() => inTurns(workUntil(() => answered === 3)));
    expect(await Promise.all(works)).toEqual(['done', 'done', 'done']);
  });

  it('fails with what it throws, and holds up no other work', async () => {
    const failing = inTurns(
      (function* () {
        yield;
        throw new Error('there is no such committee');
      })(),
    );
    await expect(failing).rejects.toThrow('no such committee');
    expect(await inTurns(workUntil(() => true))).toBe('done');
  });
});
