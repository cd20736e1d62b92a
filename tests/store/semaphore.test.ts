import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns, type Turn } from '../../store/semaphore.ts';

function take(turns: () => Turn | null, name: string, begun: string[]): Turn {
  const turn = turns();
  if (turn === null) throw new Error('the line is full');
  void turn.begun.then(() => begun.push(name));
  return turn;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('begin at once while there is room, then in the order in which they were asked for', async () => {
    const turns = createTurns(2, 2);
    const begun: string[] = [];
    const [a, b] = ['a', 'b', 'c', 'd'].map((name) => take(turns, name, begun));
    await settle();
    expect(begun).toEqual(['a', 'b']);
    b?.end();
    await settle();
    expect(begun).toEqual(['a', 'b', 'c']);
    a?.end();
    await settle();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are refused where the line is full, until somebody leaves it', async () => {
    const turns = createTurns(1, 1);
    const begun: string[] = [];
    const first = take(turns, 'first', begun);
    const waiting = take(turns, 'waiting', begun);
    expect(turns()).toBeNull();
    waiting.leave();
    take(turns, 'next', begun);
    expect(turns()).toBeNull();
    first.end();
    await settle();
    expect(begun).toEqual(['first', 'next']);
  });

  it('are never more at once than allowed, and none is lost, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('take', 'end', 'leave'), { maxLength: 60 }),
        async (steps) => {
          const turns = createTurns(3, 4);
          const waiting: Turn[] = [];
          let underway: Turn[] = [];
          for (const step of steps) {
            if (step === 'take') {
              const turn = turns();
              expect(turn === null).toBe(waiting.length === 4);
              if (turn === null) continue;
              waiting.push(turn);
              void turn.begun.then(() => {
                underway.push(turn);
                waiting.splice(waiting.indexOf(turn), 1);
              });
            } else if (step === 'end') {
              underway[0]?.end();
              underway = underway.slice(1);
            } else {
              waiting.pop()?.leave();
            }
            await settle();
            expect(underway.length).toBeLessThanOrEqual(3);
            expect(waiting.length === 0 || underway.length === 3).toBe(true);
          }
        },
      ),
    );
  });
});
