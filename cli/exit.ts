/**
 * How a command ends.
 * In: nothing. Out: exit codes, and an error that carries one. Not for: printing.
 */

/** Exit codes of every command; README.md lists them. */
export const exitCodes = {
  done: 0,
  /** Something that should not happen. */
  failed: 1,
  /** A file, an argument or a variable is not what it should be; nothing was changed. */
  badInput: 2,
  /** `--strict`, and the input can be read in more than one way; nothing was changed. */
  ambiguous: 3,
  /** The graph answered with errors. */
  answeredWithErrors: 4,
  /** SIGTERM or SIGINT came before anything was recorded; nothing was changed. */
  stopped: 5,
} as const;

/** The same, under the help of a command. */
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
