/**
 * Scopes as ISO gives them: HTML, kept as it is, except that no e-mail address of anybody stays in it.
 * In: the scope of a record. Out: its English text, and notes. Not for: clean text; that is made where it is shown.
 */
import type { RecordNotes } from './record-notes.ts';

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** The English scope, or null. */
export function readScope(
  scope: { readonly en: string | null } | null,
  line: number,
  notes: RecordNotes,
): string | null {
  const text = scope?.en ?? null;
  if (text === null || text === '') return null;
  if (text.includes('<')) notes.count('scopes in HTML', line);
  if (!text.includes('@')) return text;
  const without = text.replace(address, '(contact)');
  if (without !== text) notes.count('scopes with an e-mail address, which was left out', line);
  return without;
}
