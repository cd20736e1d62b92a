/**
 * What fact files may not say together.
 * In: a message. Out: an error. Not for: a line of one file that is wrong (fact-file.ts).
 */

/** Two fact files contradict each other in what cannot be shown as a conflict: sources, editions, names in a circle. */
export class FactCollectionError extends Error {
  override readonly name = 'FactCollectionError';
}
