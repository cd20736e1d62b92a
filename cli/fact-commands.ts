/** The options and the help of the commands `facts`, `rebuild` and `verify`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readCommandConfig } from './config.ts';
import { CommandError, exitCodeHelp } from './exit.ts';
import type { FactHome, ServingHome } from './fact-home.ts';
import { printNote } from './fact-reports.ts';
import { addFactFiles, listFacts, pullFacts, pushFacts, removeFactFile } from './facts.ts';
import { openFactHome } from './open-fact-home.ts';
import { rebuild } from './rebuild.ts';
import { untilStopped } from './stop-signal.ts';

interface Waiting {
  readonly wait?: number;
}

const DEFAULT_WAIT_SECONDS = 60;

/** How long to wait for another import; 0 does not wait. */
export function createWaitOption(): Option {
  return new Option('--wait <seconds>', 'with MongoDB: time to wait for another import')
    .default(DEFAULT_WAIT_SECONDS)
    .argParser((text) => {
      if (/^\d{1,5}$/.test(text)) return Number(text);
      throw new InvalidArgumentError('expected a whole number of seconds');
    });
}

/** Adds `facts ...`, `rebuild` and `verify`. */
export function addFactCommands(program: Command, env: NodeJS.ProcessEnv): void {
  const run = createRunner(env);
  const facts = program
    .command('facts')
    .description('manage the fact files that the graph is built from, in folders or in MongoDB')
    .addHelpText('after', exitCodeHelp);
  facts
    .command('list')
    .description('list every fact file on record; removed ones with the reason')
    .option('--json', 'print the records as JSON', false)
    .action((options: { json: boolean }) => run({}, (home) => listFacts(home, options.json)));
  facts
    .command('add')
    .description('add fact files unchanged; all or none')
    .argument('<files...>', 'fact files (.ndjson)')
    .addOption(createWaitOption())
    .action((files: string[], options: Waiting) => run(options, (home) => addFactFiles(home, files)));
  facts
    .command('remove')
    .description('remove a fact file from the graph; the reason remains on record')
    .argument('<id>', 'id from `facts list`, or its first characters')
    .requiredOption('--reason <text>', 'why the facts are removed')
    .addOption(createWaitOption())
    .action((id: string, options: Waiting & { reason: string }) =>
      run(options, (home) => removeFactFile(home, id, options.reason)),
    );
  facts
    .command('pull')
    .description('write every fact file into a folder')
    .argument('<folder>', 'folder to write to')
    .action((folder: string) => run({}, (home) => pullFacts(home, folder)));
  facts
    .command('push')
    .description('add every fact file of a folder; all or none')
    .argument('<folder>', 'folder with fact files (.ndjson)')
    .addOption(createWaitOption())
    .action((folder: string, options: Waiting) => run(options, (home) => pushFacts(home, folder)));
  addServedCommands(program, run);
}

type Run = (options: Waiting, work: (home: FactHome) => Promise<readonly string[]>) => Promise<void>;

function addServedCommands(program: Command, run: Run): void {
  program
    .command('rebuild')
    .description('with MongoDB: rebuild the served graph from the fact files')
    .addOption(createWaitOption())
    .addHelpText('after', exitCodeHelp)
    .action((options: Waiting) =>
      run(options, (home) => {
        checkServing(home, 'rebuild');
        return rebuild(home);
      }),
    );
  program
    .command('verify')
    .description(
      'with MongoDB: build the graph in memory from the fact files and compare it with the served one',
    )
    .addHelpText('after', exitCodeHelp)
    .action(() =>
      run({}, async (home) => {
        checkServing(home, 'verify');
        const { verify } = await import('./verify.ts');
        const { lines, exitCode } = await verify(home);
        process.exitCode = exitCode;
        return lines;
      }),
    );
}

/** Opens the home, prints the lines of the work, and always closes the home. */
function createRunner(env: NodeJS.ProcessEnv): Run {
  const run = async (work: Parameters<Run>[1], waitSeconds: number, stop?: AbortSignal): Promise<void> => {
    const options = { waitMs: waitSeconds * 1_000, say: printNote, ...(stop !== undefined && { stop }) };
    const home = await openFactHome(readCommandConfig(env), options);
    try {
      process.stdout.write(`${(await work(home)).join('\n')}\n`);
    } finally {
      await home.close();
    }
  };
  // A command without `--wait` changes nothing, so a signal may end it anywhere.
  return ({ wait }, work) =>
    wait === undefined ? run(work, DEFAULT_WAIT_SECONDS) : untilStopped((stop) => run(work, wait, stop));
}

function checkServing(home: FactHome, command: string): asserts home is ServingHome {
  if (home.store !== null) return;
  throw new CommandError(
    `${command}: expected MONGODB_URI; without it every start builds the graph from the fact files`,
  );
}
