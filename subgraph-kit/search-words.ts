/**
 * Search by the beginnings of words: the words are stored, and the store finds what begins with a text. No pattern is ever
 * made of a caller's text.
 * In: text. Out: words to store, conditions to look for. Not for: ranking or fuzzy matches.
 */
import { foldedWords } from '../vocabulary/folded-text.ts';
import type { Filter, StoredDocument } from '../store/documents.ts';
import { createCodedError, errorCodes } from '../subgraph-runtime/errors.ts';

/** A document that can be found by words. */
export interface SearchableDocument extends StoredDocument {
  /** The different words, folded. */
  readonly words: readonly string[];
}

/** The different words of the texts, folded, as they come; `TC 307` also gives `tc307`. */
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
  // A list that grew has room to spare, which tens of thousands of documents would keep.
  return words.slice();
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

/**
 * One copy of a word for all documents that hold it: tens of thousands of titles and scopes are made of far fewer words.
 * The copy is a string of its own; what `split` gives may be a view that keeps the whole text in memory.
 */
interface KnownWord {
  readonly text: string;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** The last call that met it, so that a call needs no set of what it has met. */
  call: number;
}

/** More different words than all titles and scopes of ISO have; beyond, they are begun anew. */
const MOST_KEPT = 200_000;
const kept = new Map<string, KnownWord>();
/** What was folded before: folding costs far more than looking up, and texts repeat their words. */
const folded = new Map<string, readonly KnownWord[]>();
let calls = 0;

/** Lets go of what was kept for the next text: once all documents are made, their words are all that is needed. */
export function forgetWords(): void {
  kept.clear();
  folded.clear();
}

/** The words of a text without blanks. */
function wordsOf(token: string): readonly KnownWord[] {
  const known = folded.get(token);
  if (known !== undefined) return known;
  const words = foldedWords(token).map(knownWord);
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(copyOf(token), words);
  return words;
}

function knownWord(word: string): KnownWord {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const text = copyOf(word);
  const made = { text, isName: /^\p{L}+$/u.test(text), isNumber: /^\d+$/u.test(text), call: 0 };
  // Together, so that no two copies of a word are in use at once.
  if (kept.size >= MOST_KEPT) forgetWords();
  kept.set(text, made);
  return made;
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
