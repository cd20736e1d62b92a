/** Exit codes of every command; README.md lists them. */
export const exitCodes = {
  done: 0,
  /** An unexpected error. */
  failed: 1,
  /** A file, an argument or a variable is invalid; nothing was changed. */
  badInput: 2,
  /** The input is ambiguous under `--strict`; nothing was changed. */
  ambiguous: 3,
  /** The graph answered with errors. */
  answeredWithErrors: 4,
  /** SIGTERM or SIGINT came before anything was recorded; nothing was changed. */
  stopped: 5,
} as const;

/** Shown below the help of a command. */
export const exitCodeHelp = `
Exit codes: 0 done; 1 failed; 2 bad input or locked by another import, nothing changed; 3 ambiguous input under
--strict, nothing changed; 4 the graph answered with errors; 5 stopped by a signal, nothing changed.`;

/** Ends a command with one message on standard error and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes] = exitCodes.badInput,
  ) {
    super(message);
  }
}
