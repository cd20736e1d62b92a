/**
 * `committee-graph import`: documents in, fact files out, with a report of what was understood.
 * In: paths. Out: one fact file for each document, kept only when the whole graph can still be built with it.
 * Not for: understanding formats (ingest/importers.ts).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import ora from 'ora';
import picocolors from 'picocolors';
import { factFileName, printFactFile, writeFactFile } from '../facts/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import { formatImportReport } from '../ingest/import-report.ts';
import { findImporter, UnreadableSource, type ImportOutcome } from '../ingest/importers.ts';
import { changeFacts } from './change-facts.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { describeChange, tell } from './fact-reports.ts';
import { openFactHome, openFolderHome } from './fact-home.ts';
import type { NewFactFile } from './plan-files.ts';

export interface ImportOptions {
  readonly to?: string;
  readonly sourceId?: string;
  readonly strict: boolean;
  readonly skipBad: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Seconds to wait for another import. */
  readonly wait: number;
}

interface Reading extends ImportOutcome {
  readonly file: string;
}

/** Reads all files, then writes all fact files; if any file is bad, none is written. Gives the exit code. */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  config: CommandConfig,
): Promise<number> {
  if (options.sourceId !== undefined && paths.length > 1) {
    throw new CommandError('--source-id: expected a single file with it');
  }
  const spinner = ora({ text: 'reading', isSilent: options.json });
  if (process.stderr.isTTY) spinner.start();
  try {
    const readings: Reading[] = [];
    for (const path of paths) {
      spinner.text = `reading ${path}`;
      readings.push(await readDocument(path, options.sourceId));
    }
    spinner.stop();
    print(readings, options.json);
    if (!options.skipBad && readings.some(({ report }) => report.rejected.length > 0)) {
      process.stderr.write(
        `${picocolors.red('error')} rows were rejected, nothing was written; --skip-bad leaves them out\n`,
      );
      return exitCodes.badInput;
    }
    if (options.strict && readings.some(({ report }) => report.ambiguous.length > 0)) {
      process.stderr.write(
        `${picocolors.red('error')} --strict: the input is ambiguous; nothing was written\n`,
      );
      return exitCodes.ambiguous;
    }
    await keep(readings, options, config);
    return exitCodes.done;
  } finally {
    spinner.stop();
  }
}

async function readDocument(path: string, sourceId: string | undefined): Promise<Reading> {
  const file = basename(path);
  try {
    const importer = findImporter(file);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new CommandError(
        `${path}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'})`,
      );
    });
    return { file, ...(await importer.read(bytes, file, sourceId ?? basename(file, extname(file)))) };
  } catch (error) {
    if (error instanceof UnreadableSource) throw new CommandError(error.message);
    throw error;
  }
}

function print(readings: readonly Reading[], json: boolean): void {
  if (json) {
    const reports = readings.map(({ file, set, report }) => ({ file, source: set.source.id, ...report }));
    process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    return;
  }
  for (const { file, report } of readings) {
    process.stdout.write(`${picocolors.bold(file)}\n${formatImportReport(report)}\n`);
  }
}

/** Builds the graph with the new facts beside the known ones, then keeps them. */
async function keep(
  readings: readonly Reading[],
  options: ImportOptions,
  config: CommandConfig,
): Promise<void> {
  const home = await (options.to === undefined
    ? openFactHome(config, { waitMs: options.wait * 1_000, say: tell })
    : openFolderHome(options.to));
  try {
    const add = readings.map(({ set }) => newFactFile(set));
    const changed = await changeFacts(home, { add, isTrial: options.dryRun });
    if (options.dryRun) return;
    if (!options.json) process.stdout.write(`${describeChange(home, changed).join('\n')}\n`);
  } finally {
    await home.close();
  }
  await keepPrivate(readings, config.privateFactsFolder);
}

/** An edition is printed once it is known what it changes. */
function newFactFile(set: FactSet): NewFactFile {
  const name = factFileName(set);
  return set.edition === undefined ? { name, text: printFactFile(set) } : { name, set };
}

async function keepPrivate(readings: readonly Reading[], folder: string): Promise<void> {
  for (const { privateSet } of readings) {
    if (privateSet.facts.length === 0) continue;
    await mkdir(folder, { recursive: true });
    await writeFactFile(join(folder, factFileName(privateSet, 'private')), privateSet);
  }
}
