import type { RecordNotes } from './record-notes.ts';

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * The English scope as ISO publishes it, in HTML, but without e-mail addresses; null without one. The HTML is removed where a
 * scope is shown.
 */
export function readScope(
  scope: { readonly en: string | null } | null,
  line: number,
  notes: RecordNotes,
): string | null {
  const text = scope?.en ?? null;
  if (text === null || text === '') return null;
  if (text.includes('<')) notes.count('scopes in HTML', line);
  if (!text.includes('@')) return text;
  const redacted = text.replace(address, '(contact)');
  if (redacted !== text) notes.count('scopes with an e-mail address, which was removed', line);
  return redacted;
}
