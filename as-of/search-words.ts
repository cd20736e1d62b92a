/**
 * Search by the beginnings of words, in a filter language that knows equality only: every beginning is stored, so that
 * an ordinary index serves it and no pattern is ever made of a caller's text.
 * In: text. Out: beginnings to store, conditions to look for. Not for: ranking or fuzzy matches.
 */
import { compareText, foldedWords } from '../facts/folded-text.ts';
import type { Filter, StoredDocument } from '../store/documents.ts';
import { createCodedError, errorCodes } from '../subgraph-runtime/errors.ts';

/** Longer words are told apart by their first letters alone. */
const LONGEST_START = 20;

/** A document that can be found by words. */
export interface SearchableDocument extends StoredDocument {
  /** Every beginning of every word, folded. */
  readonly wordStarts: readonly string[];
}

/** Every beginning of every word of the texts; `TC 307` is also found as `tc307`. */
export function wordStarts(...texts: readonly (string | null)[]): readonly string[] {
  const words = texts.flatMap((text) => withNumbered(foldedWords(text ?? '')));
  return [...new Set(words.flatMap(startsOf))].sort(compareText);
}

/** Conditions that hold when each word of the text begins a word of the document. */
export function matchWords(text: string): readonly Filter<SearchableDocument>[] {
  return foldedWords(text).map((word) => ({ wordStarts: firstLetters(word) }));
}

/** As `matchWords`, for an argument that is to have a word. Throws BAD_USER_INPUT where it has none. */
export function matchSomeWords(text: string, argument: string): readonly Filter<SearchableDocument>[] {
  const conditions = matchWords(text);
  if (conditions.length > 0) return conditions;
  throw createCodedError(errorCodes.badUserInput, `\`${argument}\` has no word; expected at least one`, {
    argument,
  });
}

function withNumbered(words: readonly string[]): readonly string[] {
  const numbered = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && /^\p{L}+$/u.test(word) && /^\d+$/u.test(next) ? [word + next] : [];
  });
  return [...words, ...numbered];
}

function startsOf(word: string): readonly string[] {
  const letters = [...firstLetters(word)];
  return letters.map((_, index) => letters.slice(0, index + 1).join(''));
}

function firstLetters(word: string): string {
  return [...word].slice(0, LONGEST_START).join('');
}
