/**
 * Search by the beginnings of words: the words are stored, and the store finds what begins with a text. No pattern is ever
 * made of a caller's text.
 * In: text. Out: words to store, conditions to look for. Not for: ranking or fuzzy matches.
 */
import { compareText, foldedWords } from '../facts/folded-text.ts';
import type { Filter, StoredDocument } from '../store/documents.ts';
import { createCodedError, errorCodes } from '../subgraph-runtime/errors.ts';

/** A document that can be found by words. */
export interface SearchableDocument extends StoredDocument {
  /** The different words, folded. */
  readonly words: readonly string[];
}

/** The different words of the texts, folded; `TC 307` also gives `tc307`. */
export function searchWords(...texts: readonly (string | null)[]): readonly string[] {
  const words = texts.flatMap((text) => withNumbered(foldedWords(text ?? '')));
  return [...new Set(words)].sort(compareText).map(oneCopy);
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
  const words = [...new Set(foldedWords(text))];
  if (words.length > 0) return words.map((word) => ({ words: { $startsWith: word } }));
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

/** More different words than all titles and scopes of ISO have; beyond, copies are begun anew. */
const MOST_COPIES = 200_000;
const copies = new Map<string, string>();

/**
 * One copy of a word for all documents that hold it: tens of thousands of titles are made of far fewer words. The copy is a
 * string of its own; what `split` gives may be a view that keeps the whole text in memory.
 */
function oneCopy(word: string): string {
  const known = copies.get(word);
  if (known !== undefined) return known;
  if (copies.size >= MOST_COPIES) copies.clear();
  const copy = Buffer.from(word).toString();
  copies.set(copy, copy);
  return copy;
}
