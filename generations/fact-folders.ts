/**
 * The folders of fact files that a process serves, and their changes while it runs.
 * In: folders, there or not. Out: all fact sets; calls when an import has changed them. Not for: private facts; nothing
 * that is served reads their folder.
 */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { readFactFolder } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import { projectFolder } from '../process/config.ts';
import { followFiles, noteFiles, type FollowOptions } from '../process/follow-files.ts';

/** Fact files that come with the project. */
export const bundledFacts = join(projectFolder, 'data/facts');

/** All fact sets of the folders; a folder that is not there holds none. */
export async function readFactFolders(folders: readonly string[]): Promise<readonly FactSet[]> {
  return (await Promise.all(folders.map(readFolder))).flat();
}

async function readFolder(folder: string): Promise<readonly FactSet[]> {
  try {
    return await readFactFolder(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export interface FollowedFacts {
  /** The revision that the first reading gave. */
  readonly revision: string;
  stop(): void;
}

/**
 * Takes what the folders hold, and again whenever an import has changed them. Rejects where the first reading fails;
 * later, facts that cannot be served leave a line in the log and the last good ones in place.
 */
export async function followFactFolders(
  folders: readonly string[],
  take: (sets: readonly FactSet[]) => Promise<string>,
  logger: Logger,
  options: Pick<FollowOptions, 'everyMs' | 'restLooks'> = {},
): Promise<FollowedFacts> {
  const noted = await noteFiles(folders);
  const revision = await take(await readFactFolders(folders));
  let serving = revision;
  const onRest = async (): Promise<boolean> => {
    try {
      const next = await take(await readFactFolders(folders));
      if (next !== serving) logger.info({ revision: next }, 'now serving the imported facts');
      serving = next;
    } catch (error) {
      logger.error({ err: error }, 'the imported facts cannot be served; the last good ones stay');
    }
    return true;
  };
  return { revision, stop: followFiles(folders, { ...options, noted, onRest }) };
}
