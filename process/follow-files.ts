/**
 * Notices that files have changed and have come to rest.
 * In: paths of files or folders, there or not. Out: calls, one at a time, each after the last change is a while ago.
 * Not for: reading them.
 *
 * They are looked at again and again instead of watched: that works alike for a file that is replaced by another of its
 * name, for a folder that is made later, for a mounted volume and for a network disk.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FollowOptions {
  /** What `noteFiles` gave before the caller first read the files, so that no change in between is missed. */
  readonly noted: string;
  /**
   * Called when the files have changed and rest. False asks to be called again after `retryMs`, although nothing
   * changes. Must not throw.
   */
  readonly onRest: () => Promise<boolean>;
  readonly everyMs?: number;
  /** How many looks in a row must find no further change; a file that is being written is left alone. */
  readonly restLooks?: number;
  readonly retryMs?: number;
}

/** A text that differs whenever a file of these paths is added, removed, replaced or written. */
export async function noteFiles(paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(noteOne))).join('\n');
}

async function noteOne(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) return `${path} missing`;
  if (!found.isDirectory()) return `${path} ${found.ino} ${found.size} ${found.mtimeMs}`;
  // What an import writes aside begins with a dot.
  const names = (await readdir(path).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  return [path, ...(await Promise.all(names.map((name) => noteOne(join(path, name)))))].join('\n');
}

/** Follows the paths until the returned function is called. */
export function followFiles(paths: readonly string[], options: FollowOptions): () => void {
  const { onRest, everyMs = 250, restLooks = 2, retryMs = 5_000 } = options;
  let known = options.noted;
  let seen = known;
  let looks = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (ms: number): void => {
    if (!isStopped) timer = setTimeout(() => void look(), ms).unref();
  };
  const look = async (): Promise<void> => {
    const now = await noteFiles(paths);
    looks = now === seen ? looks + 1 : 0;
    seen = now;
    if (now === known || looks < restLooks || isStopped) {
      next(everyMs);
      return;
    }
    const isDone = await onRest();
    if (isDone) known = now;
    next(isDone ? everyMs : retryMs);
  };
  next(everyMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
