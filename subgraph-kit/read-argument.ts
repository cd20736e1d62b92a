/**
 * Arguments as callers write them, read into the forms that documents are stored in. A blank or unreadable value is an error
 * that names the argument; a readable value that names nothing is not.
 */
import { personId } from '../vocabulary/person-name.ts';
import type { Parsed } from '../vocabulary/parsed.ts';
import { errorCodes } from '../process/error-codes.ts';
import { createCodedError } from '../subgraph-runtime/errors.ts';

/** An error about the value of one argument; `argument` is its path, such as `filter.leader`. */
export function refuseArgument(
  argument: string,
  problem: string,
  code: (typeof errorCodes)['badUserInput' | 'invalidReference'] = errorCodes.badUserInput,
): Error {
  return createCodedError(code, `\`${argument}\`${problem}`, { argument });
}

/** Text with at least one character that is not a blank. Throws BAD_USER_INPUT. */
export function readText(text: string, argument: string, expected = 'some text'): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw refuseArgument(argument, ` is blank; expected ${expected}`);
}

/** What a parser of the vocabulary makes of a text. Throws BAD_USER_INPUT for a blank, else `code`. */
export function readParsed<V>(
  parse: (text: string) => Parsed<V>,
  text: string,
  argument: string,
  code: (typeof errorCodes)['badUserInput' | 'invalidReference'] = errorCodes.badUserInput,
): V {
  const read = parse(text);
  if (read.ok) return read.value;
  readText(text, argument, read.expected);
  throw refuseArgument(argument, `: ${JSON.stringify(text)} cannot be read; expected ${read.expected}`, code);
}

/** The id of a person, from the id itself or a name in any spelling. Throws BAD_USER_INPUT for text without letters. */
export function readPerson(text: string, argument: string): string {
  return readText(personId(text), argument, 'the name or id of a person');
}
