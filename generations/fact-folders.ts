/**
 * The folders of fact files that a process serves, and their changes at run time. Private facts are elsewhere and never
 * served.
 */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { readFactFolder } from '../facts/files/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import { projectFolder } from '../process/config.ts';
import { fingerprintFiles, followFiles, type FollowOptions } from '../process/follow-files.ts';

/** The bundled fact files. */
export const bundledFacts = join(projectFolder, 'data/facts');

/** All fact sets of the folders; a missing folder holds none. */
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
  /** The revision built from the first reading. */
  readonly revision: string;
  stop(): void;
}

/**
 * Loads the folders now and whenever an import has changed them. Rejects if the first load fails; later, facts that cannot
 * be served are logged and the last good ones remain.
 */
export async function followFactFolders(
  folders: readonly string[],
  load: (sets: readonly FactSet[]) => Promise<string>,
  logger: Logger,
  options: Pick<FollowOptions, 'everyMs' | 'settlePolls'> = {},
): Promise<FollowedFacts> {
  const fingerprint = await fingerprintFiles(folders);
  const revision = await load(await readFactFolders(folders));
  let serving = revision;
  const onChange = async (): Promise<boolean> => {
    try {
      const next = await load(await readFactFolders(folders));
      if (next !== serving) logger.info({ revision: next }, 'now serving the imported facts');
      serving = next;
    } catch (error) {
      logger.error({ err: error }, 'the imported facts cannot be served; the last good ones remain');
    }
    return true;
  };
  return { revision, stop: followFiles(folders, { ...options, fingerprint, onChange }) };
}
