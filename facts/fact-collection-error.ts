/** Fact files contradict each other in a way that cannot be shown as a conflict: sources, editions, circular names. */
export class FactCollectionError extends Error {
  override readonly name = 'FactCollectionError';
}
