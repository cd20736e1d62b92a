/**
 * Search by prefixes of words: the words of a document are stored, and the store matches prefixes. No pattern is built from a
 * caller's text.
 */
import { foldedWords } from '../vocabulary/folded-text.ts';
import type { Filter, StoredDocument } from '../store/documents.ts';
import { errorCodes } from '../process/error-codes.ts';
import { createCodedError } from '../subgraph-runtime/errors.ts';

/** A document that can be searched by words. */
export interface SearchableDocument extends StoredDocument {
  /** Distinct words, folded. */
  readonly words: readonly string[];
}

/** Distinct folded words of the texts in order of appearance; `TC 307` also gives `tc307`. */
export function searchWords(...texts: readonly (string | null)[]): readonly string[] {
  calls += 1;
  const words: string[] = [];
  const add = (word: KnownWord): void => {
    if (word.call === calls) return;
    word.call = calls;
    words.push(word.text);
  };
  for (const text of texts) {
    let before: KnownWord | null = null;
    for (const token of (text ?? '').split(/\s+/u)) {
      for (const word of wordsOf(token)) {
        add(word);
        if (word.isNumber && before?.isName === true) add(knownWord(before.text + word.text));
        before = word;
      }
    }
  }
  // Copied, because a list that grew keeps spare capacity, times tens of thousands of documents.
  return words.slice();
}

/**
 * Conditions that hold if each word of the text is a prefix of a word of the document; none without a text.
 * Throws BAD_USER_INPUT for a text without a word, which would otherwise match everything.
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

/**
 * One copy of each word for all documents: tens of thousands of titles and scopes share far fewer words. The copy is a new
 * string, because what `split` returns may be a slice that retains the whole text.
 */
interface KnownWord {
  readonly text: string;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** The last call that met it, so that a call needs no set of its own. */
  call: number;
}

/** More distinct words than all titles and scopes of ISO have; beyond it the cache is cleared. */
const MAX_CACHED_WORDS = 200_000;
const cached = new Map<string, KnownWord>();
/** Folded tokens: folding costs far more than a lookup, and texts repeat their words. */
const folded = new Map<string, readonly KnownWord[]>();
let calls = 0;

/** Clears the caches once all documents are built. */
export function forgetWords(): void {
  cached.clear();
  folded.clear();
}

/** The words of a text without blanks. */
function wordsOf(token: string): readonly KnownWord[] {
  const known = folded.get(token);
  if (known !== undefined) return known;
  const words = foldedWords(token).map(knownWord);
  if (folded.size >= MAX_CACHED_WORDS) folded.clear();
  folded.set(copyOf(token), words);
  return words;
}

function knownWord(word: string): KnownWord {
  const known = cached.get(word);
  if (known !== undefined) return known;
  const text = copyOf(word);
  const made = { text, isName: /^\p{L}+$/u.test(text), isNumber: /^\d+$/u.test(text), call: 0 };
  // Both caches at once, so that no two copies of a word are in use.
  if (cached.size >= MAX_CACHED_WORDS) forgetWords();
  cached.set(text, made);
  return made;
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
