/**
 * `committee-graph import`: documents in, fact files out, with a report of what was understood.
 * In: paths. Out: one fact file for each document, written only when the whole graph can still be built with it.
 * Not for: understanding formats (ingest/importers.ts).
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import ora from 'ora';
import picocolors from 'picocolors';
import { collectFacts } from '../facts/fact-collection.ts';
import { factFileName, printFactFile, writeFactFile } from '../facts/fact-file.ts';
import type { FactSet } from '../facts/facts.ts';
import { formatImportReport } from '../ingest/import-report.ts';
import { findImporter, UnreadableSource, type ImportOutcome } from '../ingest/importers.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { readAllFacts } from './fact-folders.ts';
import { createLocalFederation } from './local-federation.ts';

export interface ImportOptions {
  readonly to?: string;
  readonly sourceId?: string;
  readonly strict: boolean;
  readonly skipBad: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
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
    const folder = options.to ?? config.factsFolder;
    spinner.text = 'building the graph with the new facts';
    await checkGraph(readings, folder);
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
    if (!options.dryRun) await writeAll(readings, folder, config.privateFactsFolder, options.json);
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

/** Builds the graph with the new facts beside the known ones, so that what is written can be served. */
async function checkGraph(readings: readonly Reading[], folder: string): Promise<void> {
  const replaced = new Set(readings.map(({ set }) => factFileName(set)));
  const known = (await readAllFacts(folder)).filter((set) => !replaced.has(factFileName(set)));
  const sets = [...known, ...readings.map(({ set }) => set)];
  collectFacts(sets);
  await createLocalFederation().serve(sets);
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

async function writeAll(
  readings: readonly Reading[],
  folder: string,
  privateFolder: string,
  quiet: boolean,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { set, privateSet } of readings) {
    const said = await writeChanged(join(folder, factFileName(set)), set);
    if (!quiet) process.stdout.write(`${said}\n`);
    if (privateSet.facts.length === 0) continue;
    await mkdir(privateFolder, { recursive: true });
    await writeFactFile(join(privateFolder, factFileName(privateSet, 'private')), privateSet);
  }
}

async function writeChanged(path: string, set: FactSet): Promise<string> {
  if (existsSync(path) && (await readFile(path, 'utf8')) === printFactFile(set)) return `${path}: no change`;
  await writeFactFile(path, set);
  return `${path}: written`;
}
