/**
 * Text without what a searcher does not type: capitals, marks, apostrophes.
 * In: text. Out: folded text and its words. Not for: showing.
 */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const foldedLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without marks and apostrophes: `Bækby` and `BAEKBY` are one. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßđðłþı]/gu, (letter) => foldedLetters[letter] ?? letter)
    .replace(/['’‘ʼ`´]/gu, '');
}

/** The words of a text, folded: `Chaînes de blocs` gives `chaines`, `de`, `blocs`. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
