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

/**
 * Conditions that hold when each word of the text begins a word of the document; none where no text is given.
 * Throws BAD_USER_INPUT for a text without a word, which would otherwise silently match everything.
 */
export function matchWords(
  text: string | null | undefined,
  argument = 'filter.text',
): readonly Filter<SearchableDocument>[] {
  if (text === null || text === undefined) return [];
  const words = foldedWords(text);
  if (words.length > 0) return words.map((word) => ({ wordStarts: firstLetters(word) }));
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
