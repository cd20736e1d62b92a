/**
 * `committee-graph import`: reads sources into fact files, which are stored only if they are consistent with the
 * existing facts. See ingest/importers.ts for formats and import-source.ts for opening sources.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import picocolors from 'picocolors';
import { factFileName, writeFactFile } from '../facts/files/fact-file.ts';
import { formatImportReport } from '../ingest/import-report.ts';
import { importFile, type ImportOutcome } from '../ingest/importers.ts';
import { joinNames, namesInFacts } from '../ingest/iso-open-data/known-names.ts';
import { UnreadableSource } from '../ingest/unreadable-source.ts';
import { expectShortLives } from '../process/short-lived-objects.ts';
import { placeOfMongo } from '../store/mongo-address.ts';
import { changeFacts } from './change-facts.ts';
import type { CommandConfig } from './config.ts';
import { CommandError, exitCodes } from './exit.ts';
import { openFolderHome, type FactHome } from './fact-home.ts';
import { describeChange, printNote } from './fact-reports.ts';
import type { FetchedVersion } from './fetch-source.ts';
import { readImported, writeImported, type ImportedVersion } from './fetched-versions.ts';
import { createImportProgress, type ImportProgress } from './import-progress.ts';
import { isAddress, openSource } from './import-source.ts';
import { openFactHome } from './open-fact-home.ts';
import { checkStopped } from './stop-signal.ts';

export interface ImportOptions {
  readonly to?: string;
  readonly sourceId?: string;
  /** The `asOf` day of files of records. */
  readonly asOf?: string;
  readonly strict: boolean;
  readonly skipBad: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** Seconds to wait for another import. */
  readonly wait: number;
  /** Maximum size of a download, and of its unpacked content. */
  readonly maxBytes: number;
  /** Time limit of a download, in seconds. */
  readonly timeout: number;
}

interface Reading extends ImportOutcome {
  /** The source as the user named it. */
  readonly named: string;
  readonly file: string;
  readonly version: FetchedVersion | null;
}

/** One run of the command; `home` opens the facts on first use. */
interface Import {
  readonly options: ImportOptions;
  readonly config: CommandConfig;
  readonly home: () => Promise<FactHome>;
  readonly progress: ImportProgress;
  readonly stop: AbortSignal;
}

/**
 * Reads all sources, then writes all fact files; none if any source is invalid or the signal is aborted before. Returns the
 * exit code.
 */
export async function importFiles(
  sources: readonly string[],
  options: ImportOptions,
  config: CommandConfig,
  stop: AbortSignal,
): Promise<number> {
  if (options.sourceId !== undefined && sources.length > 1) {
    throw new CommandError('--source-id: expected a single source');
  }
  expectShortLives();
  let opened: Promise<FactHome> | null = null;
  const home = () => (opened ??= openHome(options, config, stop));
  const progress = createImportProgress(options.json);
  try {
    return await importAll(sources, { options, config, home, progress, stop });
  } finally {
    progress.stop();
    const isOpen = opened as Promise<FactHome> | null;
    // An error on opening has already ended the command.
    await isOpen?.then(
      (one) => one.close(),
      () => undefined,
    );
  }
}

async function openHome(
  { to, wait }: ImportOptions,
  config: CommandConfig,
  stop: AbortSignal,
): Promise<FactHome> {
  return to === undefined
    ? openFactHome(config, { waitMs: wait * 1_000, say: printNote, stop })
    : openFolderHome(to, stop);
}

async function importAll(sources: readonly string[], command: Import): Promise<number> {
  const { options, progress, stop } = command;
  const readings: Reading[] = [];
  const unchanged: string[] = [];
  for (const named of sources) {
    const reading = await readSource(named, readings, command);
    if (reading === null) unchanged.push(named);
    else readings.push(reading);
    await checkStopped(stop);
  }
  progress.stop();
  print(readings, unchanged, options.json);
  if (!options.skipBad && readings.some(({ report }) => report.rejected.length > 0)) {
    process.stderr.write(
      `${picocolors.red('error')} rows were rejected; nothing was written; --skip-bad omits them\n`,
    );
    return exitCodes.badInput;
  }
  if (options.strict && readings.some(({ report }) => report.ambiguous.length > 0)) {
    process.stderr.write(
      `${picocolors.red('error')} --strict: the input is ambiguous; nothing was written\n`,
    );
    return exitCodes.ambiguous;
  }
  if (readings.length > 0) await storeFacts(readings, command);
  return exitCodes.done;
}

/** Reads a source; null for an address that has not changed since its import. */
async function readSource(
  named: string,
  earlier: readonly Reading[],
  command: Import,
): Promise<Reading | null> {
  const { options, progress } = command;
  const { asOf, sourceId, maxBytes, timeout } = options;
  try {
    const opened = await openSource(named, {
      ...(asOf === undefined ? {} : { asOf }),
      limits: { maxBytes, timeoutMs: timeout * 1_000 },
      known: (address) => findImported(address, command),
    });
    if (opened === null) return null;
    const { file, day, size, version } = opened;
    const counted = progress.begin(named, opened.chunks, size);
    const outcome = await importFile(
      { file, day, chunks: counted },
      {
        ...(sourceId === undefined ? {} : { sourceId }),
        maxBytes,
        findNames: () => findNames(earlier, command),
        onRecord: progress.countRecord,
      },
    );
    if (asOf !== undefined && outcome.report.asOf === undefined) {
      throw new CommandError(`${named}: has a date of its own; --as-of is only for files of ISO Open Data`);
    }
    return { named, file, version, ...outcome };
  } catch (error) {
    if (error instanceof UnreadableSource) throw new CommandError(error.message);
    throw error;
  }
}

/** The imported version of an address, if its facts are still present for the requested day. */
async function findImported(
  address: string,
  { options, config, home }: Import,
): Promise<FetchedVersion | null> {
  if (options.dryRun) return null;
  const imported = await readImported(config.fetchedFolder, address, homeName(options, config));
  if (imported === null || (options.asOf !== undefined && options.asOf !== imported.day)) return null;
  const { archive } = await home();
  const files = await archive.listFacts();
  return files.some(({ name, isPresent }) => isPresent && name === imported.factFile) ? imported : null;
}

/** Names the home without the secrets of an address. */
function homeName({ to }: ImportOptions, { mongodbUri, factsFolder }: CommandConfig): string {
  return to === undefined && mongodbUri !== null ? placeOfMongo(mongodbUri) : resolve(to ?? factsFolder);
}

/** Names by ISO's ids, from the sources read before and from the existing facts. */
async function findNames(earlier: readonly Reading[], { home }: Import) {
  const { archive, open } = await home();
  const sets = [...(await archive.readAll()).map(open), ...earlier].map(({ set }) => set);
  return joinNames(...sets.map(({ facts }) => namesInFacts(facts)));
}

function print(readings: readonly Reading[], unchanged: readonly string[], json: boolean): void {
  if (json) {
    const reports = [
      ...readings.map(({ file, set, report }) => ({ file, source: set.source.id, ...report })),
      ...unchanged.map((address) => ({ address, unchanged: true })),
    ];
    process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
    return;
  }
  for (const { file, report } of readings) {
    process.stdout.write(`${picocolors.bold(file)}\n${formatImportReport(report)}\n`);
  }
  for (const address of unchanged) {
    process.stdout.write(`${address}: unchanged since its import; not read again\n`);
  }
}

/** Stores the new facts; in a dry run, only checks that the graph can be built with them. */
async function storeFacts(readings: readonly Reading[], { options, config, home }: Import): Promise<void> {
  const facts = await home();
  const add = readings.map(({ set }) => ({ name: factFileName(set), set }));
  const changed = await changeFacts(facts, { add, isDryRun: options.dryRun });
  if (options.dryRun) return;
  if (!options.json) process.stdout.write(`${describeChange(facts, changed).join('\n')}\n`);
  await storePrivateFacts(readings, config.privateFactsFolder);
  await storeVersions(readings, options, config);
}

async function storeVersions(
  readings: readonly Reading[],
  options: ImportOptions,
  config: CommandConfig,
): Promise<void> {
  for (const { named, version, set, report } of readings) {
    if (version === null || !isAddress(named)) continue;
    const imported: ImportedVersion = {
      ...version,
      factFile: factFileName(set),
      day: report.asOf?.day ?? null,
    };
    await writeImported(config.fetchedFolder, named, homeName(options, config), imported);
  }
}

async function storePrivateFacts(readings: readonly Reading[], folder: string): Promise<void> {
  for (const { privateSet } of readings) {
    if (privateSet.facts.length === 0) continue;
    await mkdir(folder, { recursive: true });
    await writeFactFile(join(folder, factFileName(privateSet, 'private')), privateSet);
  }
}
