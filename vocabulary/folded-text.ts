/** Text as it is searched, compared and sorted. */

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

/** An acronym as it is compared: `Gost  r` is `GOST R`. Never a prefix: UNI is Italy, UNIT is Uruguay. */
export function foldAcronym(acronym: string): string {
  return acronym.trim().replace(/\s+/gu, ' ').toUpperCase();
}

/** A text that sorts by the values of its numbers: WG 2 before WG 10, ISO 3242 before ISO 23245. */
export function padNumbers(text: string): string {
  return text.replace(/\d+/gu, (digits) => digits.padStart(8, '0'));
}
