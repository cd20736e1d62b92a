/** N-numbers: documents in the register of a committee. A number means nothing without its register. */
import { parseCommittee, readCommittee, resolveCommittee } from './committee-reference.ts';
import { parsed, unparsed, type Parsed } from './parsed.ts';

export interface DocumentNumber {
  /** Canonical reference of the committee. */
  readonly register: string;
  readonly number: number;
}

/** What completes a short form. */
interface DocumentNumberContext {
  /** Register of a number without one, and the parent of a short one: `WG2 N6` in a list of `ISO/TC 307/JWG 4`. */
  readonly register?: string;
  /** Candidates for a short form that the register does not complete: `SC 27 N19138`. */
  readonly known?: readonly string[];
}

const EXPECTED_NUMBER = 'a document number such as ISO/TC 307/WG 1 N 656';
// Register and number are separated by a blank, slash, underscore or hyphen: ISO/TC 307/WG 1/N 656, ISO-TC307-WG5_N0059.
const numberPattern = /^(?:(?<register>.*?)[\s/_-]+)?N[\s°.]*0*(?<number>[1-9]\d{0,7})$/iu;

/** One number: `N0418`, `N 656`, `ISO/TC 307/WG 1/N 656`, `ISO-IECJTC1-SC27 N19177`, `WG2 N6`. */
export function parseDocumentNumber(
  text: string,
  context: DocumentNumberContext = {},
): Parsed<DocumentNumber> {
  const { register, number } = numberPattern.exec(text.trim())?.groups ?? {};
  if (number === undefined) return unparsed(EXPECTED_NUMBER);
  const owner = readRegister(register ?? '', context);
  return owner.ok ? parsed({ register: owner.value, number: Number(number) }) : owner;
}

/**
 * The numbers of a cell that lists several, in its order: `N95, N96, N100`. A number without a register has that of the
 * number before it: both of `ISO/TC 307 N407 and N408` are in the register of ISO/TC 307.
 */
export function parseDocumentNumbers(
  text: string,
  context: DocumentNumberContext = {},
): Parsed<DocumentNumber[]> {
  const numbers: DocumentNumber[] = [];
  for (const part of text.split(/\s*(?:[,;&]|\band\b)\s*/iu)) {
    const before = numbers.at(-1);
    const inherits = before !== undefined && /^N[\s°.]*\d/iu.test(part);
    const number = parseDocumentNumber(part, inherits ? { ...context, register: before.register } : context);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return parsed(numbers);
}

/** `ISO/TC 307/WG 1 N 656`. */
export function formatDocumentNumber(document: DocumentNumber): string {
  return `${document.register} N ${document.number}`;
}

function readRegister(text: string, context: DocumentNumberContext): Parsed<string> {
  const within = context.register;
  if (text === '') {
    return within === undefined
      ? unparsed(`${EXPECTED_NUMBER}, with the register before the number`)
      : parseCommittee(within);
  }
  const completed = parseCommittee(text, within === undefined ? {} : { within });
  if (completed.ok || context.known === undefined) return completed;
  const resolved = resolveCommittee(readCommittee(text), context.known);
  switch (resolved.kind) {
    case 'found':
      return parsed(resolved.reference);
    case 'ambiguous':
      return unparsed(`one register, but ${text} may be ${resolved.candidates.join(' or ')}`);
    case 'invalid':
      return unparsed(resolved.expected);
  }
}
