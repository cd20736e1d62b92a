import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSemaphore, type Permit } from '../../store/semaphore.ts';

function request(acquire: () => Permit | null, name: string, granted: string[]): Permit {
  const permit = acquire();
  if (permit === null) throw new Error('the queue is full');
  void permit.granted.then(() => granted.push(name));
  return permit;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a semaphore', () => {
  it('grants its permits at once, and further ones in the order of the requests', async () => {
    const acquire = createSemaphore(2, 2);
    const granted: string[] = [];
    const [a, b] = ['a', 'b', 'c', 'd'].map((name) => request(acquire, name, granted));
    await settle();
    expect(granted).toEqual(['a', 'b']);
    b?.release();
    await settle();
    expect(granted).toEqual(['a', 'b', 'c']);
    a?.release();
    await settle();
    expect(granted).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses requests while its queue is full, until one is cancelled', async () => {
    const acquire = createSemaphore(1, 1);
    const granted: string[] = [];
    const first = request(acquire, 'first', granted);
    const waiting = request(acquire, 'waiting', granted);
    expect(acquire()).toBeNull();
    waiting.cancel();
    request(acquire, 'next', granted);
    expect(acquire()).toBeNull();
    first.release();
    await settle();
    expect(granted).toEqual(['first', 'next']);
  });

  it('never grants more permits than it has and loses none, in any order of events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('request', 'release', 'cancel'), { maxLength: 60 }),
        async (steps) => {
          const acquire = createSemaphore(3, 4);
          const waiting: Permit[] = [];
          let inUse: Permit[] = [];
          for (const step of steps) {
            if (step === 'request') {
              const permit = acquire();
              expect(permit === null).toBe(waiting.length === 4);
              if (permit === null) continue;
              waiting.push(permit);
              void permit.granted.then(() => {
                inUse.push(permit);
                waiting.splice(waiting.indexOf(permit), 1);
              });
            } else if (step === 'release') {
              inUse[0]?.release();
              inUse = inUse.slice(1);
            } else {
              waiting.pop()?.cancel();
            }
            await settle();
            expect(inUse.length).toBeLessThanOrEqual(3);
            expect(waiting.length === 0 || inUse.length === 3).toBe(true);
          }
        },
      ),
    );
  });
});
