import { afterEach, describe, expect, it } from 'vitest';
import { followRevision, type RevisionFollower } from '../../gateway/revision-follower.ts';
import { createMemoryLogger } from '../harness/tiny-federation.ts';

const followers: RevisionFollower[] = [];
afterEach(() => {
  for (const follower of followers.splice(0)) follower.stop();
});

/** What each subgraph says of its revision; null when it cannot answer. */
async function follow(said: Record<string, string | null>) {
  const asked: string[] = [];
  const { logger, lines } = createMemoryLogger();
  const follower = await followRevision({
    subgraphs: Object.keys(said),
    ask: (name) => {
      asked.push(name);
      const revision = said[name] ?? null;
      return revision === null ? Promise.reject(new Error(`${name} is down`)) : Promise.resolve(revision);
    },
    logger,
    everyMs: 5,
  });
  followers.push(follower);
  return { follower, asked, lines };
}

describe('the revision that requests are bound to', () => {
  it('is known before the first request, from one subgraph', async () => {
    const { follower, asked } = await follow({ a: 'r1', b: 'r1' });
    expect([await follower.current(), follower.canAnswer(), asked]).toEqual(['r1', true, ['a']]);
  });

  it('follows the subgraph that answered last, and no other one that is ahead or behind', async () => {
    const said: Record<string, string | null> = { a: 'r1', b: 'r2' };
    const { follower } = await follow(said);
    expect(await follower.current()).toBe('r1');
    said['a'] = 'r2';
    await expect.poll(() => follower.current()).toBe('r2');
  });

  it('comes from another subgraph if that one is down, and then stays with it', async () => {
    const said: Record<string, string | null> = { a: null, b: 'r1' };
    const { follower, asked } = await follow(said);
    expect(await follower.current()).toBe('r1');
    said['a'] = 'r0';
    asked.length = 0;
    await expect.poll(() => asked.length).toBeGreaterThan(2);
    expect([await follower.current(), new Set(asked)]).toEqual(['r1', new Set(['b'])]);
  });

  it('remains while no subgraph answers, which is logged once', async () => {
    const said: Record<string, string | null> = { a: 'r1', b: 'r1' };
    const { follower, asked, lines } = await follow(said);
    said['a'] = said['b'] = null;
    await expect.poll(() => follower.canAnswer()).toBe(false);
    asked.length = 0;
    await expect.poll(() => asked.length).toBeGreaterThan(4);
    expect(await follower.current()).toBe('r1');
    expect(lines.filter((line) => line.includes('no subgraph is available'))).toHaveLength(1);
    said['b'] = 'r2';
    await expect.poll(() => follower.canAnswer()).toBe(true);
    expect(await follower.current()).toBe('r2');
  });

  it('is null until a subgraph reports one', async () => {
    const { follower } = await follow({ a: null });
    expect([await follower.current(), follower.canAnswer()]).toEqual([null, false]);
  });
});
