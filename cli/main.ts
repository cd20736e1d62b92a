/**
 * The command line: a table of commands, their options and help.
 * In: arguments, the environment. Out: what the command prints, and an exit code. Not for: what commands do; each has a
 * file of its own, and those that need much code load it when they run: the gateway takes longer to load than most imports
 * take, and a server needs none of what reads documents.
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
    // An option belongs to the command before it: `export network --format` is not that of `export`.
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
    .description('write schema/ from the code, and list changes that break callers')
    .option('--check', 'compare only', false)
    .option('--release', 'make this the API that later changes are compared with', false)
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
      'read into fact files: committee reports (.txt, .docx), statements (.yaml), files of ISO Open Data as they are downloaded (JSON Lines or CSV, plain or gzip)',
    )
    .argument('<sources...>', 'files, http(s) addresses, or - for standard input')
    .option('--to <folder>', 'folder for the fact files (default: MongoDB, else FACTS_DIR, else var/facts)')
    .option('--source-id <id>', 'id of the source (default: the file name without its ending)')
    .addOption(
      new Option(
        '--as-of <day>',
        "day that a file of ISO Open Data speaks for (default: the address's Last-Modified, or the file's last change)",
      ).argParser(readDay),
    )
    .option('--strict', 'fail when the input can be read in more than one way', false)
    .option('--skip-bad', 'leave out rows that cannot be read; without it they stop the import', false)
    .option('--dry-run', 'read and report, build the graph in memory, write nothing', false)
    .option('--json', 'print the report as JSON', false)
    .addOption(createWaitOption())
    .addOption(
      new Option('--max-bytes <bytes>', 'largest size of a download, and of what is unpacked')
        .default(DEFAULT_MAX_BYTES)
        .argParser(readCount),
    )
    .addOption(
      new Option('--timeout <seconds>', 'longest time for a download')
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
    .description('ask the graph')
    .argument('<document>', 'a GraphQL document, a file that holds one, or - for standard input')
    .option('--url <address>', 'ask a running graph instead of reading the facts here')
    .option('--variables <json>', 'variables of the document')
    .addOption(
      new Option('--format <format>', 'how to print the answer').choices(['table', 'json']).default('table'),
    )
    .addHelpText('after', exitCodeHelp)
    .action(async (document: string, options: QueryOptions) => {
      const { query } = await import('./query.ts');
      process.exitCode = await query(document, options, readCommandConfig(env), env);
    });
}

function addExport(program: Command, env: NodeJS.ProcessEnv): void {
  const exports = program
    .command('export')
    .description(
      'write a whole list of the graph, with the same filter as in a query and the source of every row',
    )
    .enablePositionalOptions()
    .argument('<list>', 'name of the list in the API, such as committees or publications')
    .addOption(new Option('--format <format>', 'form of the rows').choices(exportFormats).default('ndjson'))
    .option('--as-of <day>', 'day of the view (default: today)')
    .option('--filter <json>', 'filter of the list, such as {"text": "blockchain"}')
    .addHelpText('after', exitCodeHelp)
    .action(async (list: string, options: ListExportOptions) => {
      const { exportList } = await import('./export.ts');
      await exportList(list, options, readCommandConfig(env), env);
    });
  const network = exports
    .command(NETWORK_EXPORT)
    .description('write who is linked with whom, for Gephi, NetworkX or a spreadsheet; see docs/exports.md')
    .addOption(new Option('--format <format>', 'form of the file').choices(networkFormats).default('gexf'))
    .option('--as-of <day>', 'day of the network (default: today)')
    .option('--around <name>', 'a committee or an organization, and who is linked with it')
    .option('--depth <ties>', 'how many ties away from it')
    .option('--kinds <kinds>', `kinds of tie, such as ${tieKinds.slice(0, 2).join(',')} (default: LIAISON)`)
    .option('--min-shared <number>', 'leave out ties of fewer shared members, people or secretariats')
    .option('--measures', 'with the measures of every node', false)
    .addHelpText('after', exitCodeHelp)
    .action(async (options: NetworkExportOptions) => {
      const { exportNetwork } = await import('./export.ts');
      await exportNetwork(options, readCommandConfig(env), env);
    });
  for (const command of [exports, network]) {
    command
      .option('--out <file>', 'file to write (default: standard output)')
      .option('--url <address>', 'ask a running graph instead of reading the facts here');
  }
}

/** Input that is not what it should be; the message is meant for the user. */
const badInputErrors = [ConfigError, FactFileError, FactCollectionError];
/** What the world did; the message is meant for the user too. Anything else is a bug and shows where it happened. */
const circumstances = [StoreUnavailableError, CommitConflictError, DamagedFactsError];

async function main(): Promise<void> {
  try {
    await createProgram(process.env).parseAsync();
  } catch (error) {
    process.exitCode = tellError(error);
  }
}

/** Says what went wrong, and gives the exit code. */
function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  const isOf = (types: readonly (new (...args: never[]) => Error)[]) =>
    types.some((type) => error instanceof type);
  const isBadInput = isOf(badInputErrors);
  if (error instanceof CommandError || isBadInput || isOf(circumstances)) {
    process.stderr.write(`${picocolors.red('error')} ${(error as Error).message}\n`);
    if (error instanceof CommandError) return error.exitCode;
    return isBadInput ? exitCodes.badInput : exitCodes.failed;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.failed;
}

await main();
