import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFiles, fingerprintFiles, type FollowOptions } from '../../process/follow-files.ts';

let folder: string;
let stop: () => void = () => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** Follows the path from what it is now, and counts the calls. */
async function follow(
  path: string,
  options: Partial<FollowOptions> = {},
): Promise<{ calls: number; onChange: () => Promise<boolean> }> {
  const seen = {
    calls: 0,
    onChange: () => {
      seen.calls += 1;
      return Promise.resolve(true);
    },
  };
  const fingerprint = await fingerprintFiles([path]);
  stop = followFiles([path], { fingerprint, onChange: seen.onChange, everyMs: 5, ...options });
  return seen;
}

describe('following files', () => {
  it('calls once for a file that is written, replaced, or removed', async () => {
    const path = join(folder, 'one.txt');
    writeFileSync(path, 'a');
    const seen = await follow(path);
    writeFileSync(path, 'another length');
    await expect.poll(() => seen.calls).toBe(1);
    writeFileSync(`${path}.next`, 'another length');
    renameSync(`${path}.next`, path);
    await expect.poll(() => seen.calls).toBe(2);
    rmSync(path);
    await expect.poll(() => seen.calls).toBe(3);
  });

  it('sees a folder created later and files in it, but not temporary files', async () => {
    const path = join(folder, 'later');
    const seen = await follow(path);
    mkdirSync(path);
    await expect.poll(() => seen.calls).toBe(1);
    const before = await fingerprintFiles([path]);
    writeFileSync(join(path, '.one.ndjson.tmp'), 'half');
    expect((await fingerprintFiles([path])).split('\n')).toEqual(before.split('\n'));
    writeFileSync(join(path, 'one.ndjson'), 'whole');
    await expect.poll(() => seen.calls).toBe(2);
  });

  it('leaves a file alone while it is being written', async () => {
    const path = join(folder, 'growing.txt');
    const texts: number[] = [];
    let length = 0;
    await follow(path, {
      settlePolls: 4,
      onChange: () => {
        texts.push(length);
        return Promise.resolve(true);
      },
    });
    // Each look finds it longer than the last one.
    const growing = setInterval(() => {
      length += 1;
      writeFileSync(path, 'x'.repeat(length));
      if (length === 40) clearInterval(growing);
    }, 2);
    await expect.poll(() => texts.at(-1)).toBe(40);
    expect(texts).toEqual([40]);
  });

  it('calls again without a change if the last call returned false', async () => {
    const path = join(folder, 'one.txt');
    let calls = 0;
    await follow(path, {
      retryMs: 5,
      onChange: () => {
        calls += 1;
        return Promise.resolve(calls === 3);
      },
    });
    writeFileSync(path, 'a');
    await expect.poll(() => calls).toBe(3);
  });
});
