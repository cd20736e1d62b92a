/**
 * Notices that files have changed and are complete.
 *
 * Files are polled rather than watched: polling works alike for a file replaced by another of its name, a folder
 * created later, a mounted volume and a network disk.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FollowOptions {
  /** The result of `fingerprintFiles` before the caller first read the files, so that no change is missed. */
  readonly fingerprint: string;
  /**
   * Called once the files have changed and settled. If it returns false it is called again after `retryMs`, even without
   * a change. Must not throw.
   */
  readonly onChange: () => Promise<boolean>;
  readonly everyMs?: number;
  /** Number of polls without a further change after which files count as settled, so that no partial file is read. */
  readonly settlePolls?: number;
  readonly retryMs?: number;
}

/** A text that changes whenever a file of these paths is added, removed, replaced or written. */
export async function fingerprintFiles(paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(fingerprint))).join('\n');
}

async function fingerprint(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) return `${path} missing`;
  if (!found.isDirectory()) return `${path} ${found.ino} ${found.size} ${found.mtimeMs}`;
  // The temporary files of an import start with a dot.
  const names = (await readdir(path).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  return [path, ...(await Promise.all(names.map((name) => fingerprint(join(path, name)))))].join('\n');
}

/** Follows the paths until the returned function is called. */
export function followFiles(paths: readonly string[], options: FollowOptions): () => void {
  const { onChange, everyMs = 250, settlePolls = 2, retryMs = 5_000 } = options;
  let known = options.fingerprint;
  let seen = known;
  let unchangedPolls = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (ms: number): void => {
    if (!isStopped) timer = setTimeout(() => void poll(), ms).unref();
  };
  const poll = async (): Promise<void> => {
    const now = await fingerprintFiles(paths);
    unchangedPolls = now === seen ? unchangedPolls + 1 : 0;
    seen = now;
    if (now === known || unchangedPolls < settlePolls || isStopped) {
      next(everyMs);
      return;
    }
    const isDone = await onChange();
    if (isDone) known = now;
    next(isDone ? everyMs : retryMs);
  };
  next(everyMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
