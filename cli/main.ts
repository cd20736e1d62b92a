/**
 * The command line: a table of commands, their options and help. The code of a command is loaded when it runs: the
 * gateway takes longer to load than most imports take, and a server needs nothing that reads documents.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import picocolors from 'picocolors';
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import { FactFileError } from '../facts/files/fact-file.ts';
import { exportFormats } from '../gateway/export/formats.ts';
import { networkFormats } from '../gateway/export/network-formats.ts';
import { NETWORK_EXPORT } from '../gateway/export/network-request.ts';
import { tieKinds } from '../network/graph.ts';
import { isPartialDate } from '../vocabulary/partial-date.ts';
import { ConfigError } from '../process/config.ts';
import { CommitConflictError, StoreUnavailableError } from '../store/documents.ts';
import { DamagedFactsError } from '../store/fact-archive.ts';
import type { ComposeOptions } from './compose.ts';
import { readCommandConfig } from './config.ts';
import { CommandError, exitCodeHelp, exitCodes } from './exit.ts';
import type { ListExportOptions, NetworkExportOptions } from './export.ts';
import { addFactCommands, createWaitOption } from './fact-commands.ts';
import type { ImportOptions } from './import.ts';
import type { QueryOptions } from './query.ts';
import { untilStopped } from './stop-signal.ts';

/** Many times the size of ISO's largest file. */
const DEFAULT_MAX_BYTES = 2_000_000_000;
const DEFAULT_TIMEOUT_SECONDS = 600;

function createProgram(env: NodeJS.ProcessEnv): Command {
  const program = new Command('committee-graph')
    .description(
      'Committee data as one federated GraphQL API: as of any day, with the source of every value.',
    )
    .addHelpText('after', exitCodeHelp)
    // An option applies to the command before it: `export network --format` is not the `--format` of `export`.
    .enablePositionalOptions()
    .exitOverride();
  program
    .command('start')
    .description('serve the graph: four subgraphs and the gateway in one process')
    .addHelpText(
      'after',
      '\nReads HOST, PORT, LOG_LEVEL, SUPERGRAPH, FACTS_DIR and MONGODB_URI; see docs/configuration.md.',
    )
    .action(async () => {
      const { start } = await import('./start.ts');
      await start(readCommandConfig(env), env);
    });
  addImport(program, env);
  addQuery(program, env);
  addExport(program, env);
  addFactCommands(program, env);
  program
    .command('compose')
    .description('write schema/ from the code, and list breaking changes')
    .option('--check', 'only check that schema/ is up to date', false)
    .option('--release', 'store this API as the released one, with which later changes are compared', false)
    .action(async (options: ComposeOptions) => {
      const { compose } = await import('./compose.ts');
      process.stdout.write(`${compose(options).join('\n')}\n`);
    });
  return program;
}

function addImport(program: Command, env: NodeJS.ProcessEnv): void {
  program
    .command('import')
    .description(
      'read sources into fact files: committee reports (.txt, .docx), statements (.yaml), files of ISO Open Data (JSON Lines or CSV, plain or gzip)',
    )
    .argument('<sources...>', 'files, http(s) addresses, or - for standard input')
    .option('--to <folder>', 'folder for the fact files (default: MongoDB, else FACTS_DIR, else var/facts)')
    .option('--source-id <id>', 'id of the source (default: the file name without its extension)')
    .addOption(
      new Option(
        '--as-of <day>',
        "as-of date of a file of ISO Open Data (default: Last-Modified of the address, or the file's modification time)",
      ).argParser(readDay),
    )
    .option('--strict', 'fail if the input is ambiguous', false)
    .option('--skip-bad', 'omit rows that cannot be read, instead of failing', false)
    .option('--dry-run', 'read, report and build the graph in memory; write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .addOption(createWaitOption())
    .addOption(
      new Option('--max-bytes <bytes>', 'maximum size of a download, and of its unpacked content')
        .default(DEFAULT_MAX_BYTES)
        .argParser(readCount),
    )
    .addOption(
      new Option('--timeout <seconds>', 'time limit of a download')
        .default(DEFAULT_TIMEOUT_SECONDS)
        .argParser(readCount),
    )
    .addHelpText('after', exitCodeHelp)
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import('./import.ts');
      process.exitCode = await untilStopped((stop) =>
        importFiles(files, options, readCommandConfig(env), stop),
      );
    });
}

function readDay(text: string): string {
  if (text.length === 10 && isPartialDate(text)) return text;
  throw new InvalidArgumentError('expected a day such as 2025-05-29');
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,11}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number above 0');
}

function addQuery(program: Command, env: NodeJS.ProcessEnv): void {
  program
    .command('query')
    .description('run a GraphQL query')
    .argument('<document>', 'a GraphQL document, a file with one, or - for standard input')
    .option('--url <address>', 'query a running graph instead of reading the facts here')
    .option('--variables <json>', 'variables of the document')
    .addOption(new Option('--format <format>', 'output format').choices(['table', 'json']).default('table'))
    .addHelpText('after', exitCodeHelp)
    .action(async (document: string, options: QueryOptions) => {
      const { query } = await import('./query.ts');
      process.exitCode = await query(document, options, readCommandConfig(env), env);
    });
}

function addExport(program: Command, env: NodeJS.ProcessEnv): void {
  const exports = program
    .command('export')
    .description('write a whole list of the graph, filtered as in a query, with the source of every row')
    .enablePositionalOptions()
    .argument('<list>', 'name of the list in the API: committees, publications, ...')
    .addOption(new Option('--format <format>', 'output format').choices(exportFormats).default('ndjson'))
    .option('--as-of <day>', 'as-of date (default: today)')
    .option('--filter <json>', 'filter of the list: {"text": "blockchain"}')
    .addHelpText('after', exitCodeHelp)
    .action(async (list: string, options: ListExportOptions) => {
      const { exportList } = await import('./export.ts');
      await exportList(list, options, readCommandConfig(env), env);
    });
  const network = exports
    .command(NETWORK_EXPORT)
    .description('write the network for Gephi, NetworkX or a spreadsheet; see docs/exports.md')
    .addOption(new Option('--format <format>', 'file format').choices(networkFormats).default('gexf'))
    .option('--as-of <day>', 'as-of date (default: today)')
    .option('--around <name>', 'only the neighbourhood of a committee or an organization')
    .option('--depth <ties>', 'maximum distance from it, in ties')
    .option('--kinds <kinds>', `kinds of tie: ${tieKinds.slice(0, 2).join(',')},... (default: LIAISON)`)
    .option('--min-shared <number>', 'omit ties with fewer shared members, people or secretariats')
    .option('--measures', 'include the measures of every node', false)
    .addHelpText('after', exitCodeHelp)
    .action(async (options: NetworkExportOptions) => {
      const { exportNetwork } = await import('./export.ts');
      await exportNetwork(options, readCommandConfig(env), env);
    });
  for (const command of [exports, network]) {
    command
      .option('--out <file>', 'file to write (default: standard output)')
      .option('--url <address>', 'query a running graph instead of reading the facts here');
  }
}

/** Invalid input; the message is meant for the user. */
const inputErrors = [ConfigError, FactFileError, FactCollectionError];
/** Failures of the environment; the message is meant for the user too. Any other error is a bug and prints its stack. */
const environmentErrors = [StoreUnavailableError, CommitConflictError, DamagedFactsError];

async function main(): Promise<void> {
  try {
    await createProgram(process.env).parseAsync();
  } catch (error) {
    process.exitCode = reportError(error);
  }
}

/** Prints an error and returns the exit code. */
function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  const isOf = (types: readonly (new (...args: never[]) => Error)[]) =>
    types.some((type) => error instanceof type);
  const isBadInput = isOf(inputErrors);
  if (error instanceof CommandError || isBadInput || isOf(environmentErrors)) {
    process.stderr.write(`${picocolors.red('error')} ${(error as Error).message}\n`);
    if (error instanceof CommandError) return error.exitCode;
    return isBadInput ? exitCodes.badInput : exitCodes.failed;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.failed;
}

await main();
