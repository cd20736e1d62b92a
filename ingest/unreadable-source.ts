/** A file cannot be read as what it claims to be. The message names the file, the place and what was expected. */
export class UnreadableSource extends Error {
  override readonly name: string = 'UnreadableSource';
}
