/** Readings of single paragraphs in the report of a group: its heading, its day, and the headings of document lists. */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { parseDocumentReference, type DocumentReference } from '../../vocabulary/document-reference.ts';
import { parsed, unparsed, type Parsed } from '../../vocabulary/parsed.ts';
import type { Line } from './lines.ts';
import { withoutCommitteeTitle } from './project-titles.ts';

/** The subject of the documents below a heading. */
export type DocumentHeading =
  | { readonly kind: 'none' }
  | { readonly kind: 'general' }
  | {
      readonly kind: 'project';
      readonly reference: DocumentReference;
      /** Null if the heading is only a reference. */
      readonly title: string | null;
      readonly titleWords: string | null;
      readonly cancelled: boolean;
    }
  | {
      readonly kind: 'study';
      readonly title: string;
      readonly acronym: string | null;
      readonly groups: readonly string[];
    };

const maxHeadingLength = 160;

/** Reads a paragraph that starts with the full reference of a group: `ISO/TC 307/WG 1 Foundations`. */
export function readGroupHeading(
  text: string,
): { group: string; words: string; title: string | null } | null {
  if (text.length > maxHeadingLength || !/^(?:ISO|IEC)\b/u.test(text)) return null;
  const found = longestStart(text, (start) => parseCommittee(start));
  if (found === null) return null;
  const { value, words, after } = found;
  // A top-level committee is not a group, and a sentence about a group is not a heading.
  if (!value.includes('/', value.indexOf(' ')) || /[.;,]$/u.test(after)) return null;
  const title = after.split(':')[0]?.trim() ?? '';
  if (title !== '' && !/^\p{Lu}/u.test(title)) return null;
  return { group: value, words, title: title === '' ? null : title };
}

/** The words of the date in `Date: 2020-05-18`, `Date of report: May 15th, 2020` or `Report to Committee Manager, 2020-05-15`. */
export function findSectionDate(text: string): string | null {
  return /^(?:date(?: of (?:document|report))?:|report to [^,]+,)\s*(.+)$/iu.exec(text)?.[1] ?? null;
}

/** `Doc. Number: N0119`. */
export function readOwnNumber(text: string): string | null {
  return /^doc(?:ument)?\.?\s*(?:number|no\.?):\s*(\S.*)$/iu.exec(text)?.[1] ?? null;
}

/** `none` for a paragraph that is not a heading: prose between a heading and a list separates the two. */
export function readDocumentHeading(
  line: Line,
  group: string | null,
  committeeTitle: string,
): DocumentHeading {
  const text = line.cells[0] ?? '';
  if (line.lead !== null)
    return readProjectHeading(line.lead.replace(/\.$/u, ''), committeeTitle) ?? { kind: 'none' };
  if (text.length > 2 * maxHeadingLength || /^(?:[-•*]|\d+[.)]?\s)/u.test(text) || /[.;:]$/u.test(text))
    return { kind: 'none' };
  if (/^general$/iu.test(text)) return { kind: 'general' };
  return readStudyHeading(text, group) ?? readProjectHeading(text, committeeTitle) ?? { kind: 'none' };
}

/** `Study on Trust Anchors ... (TADIM)`, `WG 2 and WG3 Study on Security Issues on Smart Contracts`. */
function readStudyHeading(text: string, group: string | null): DocumentHeading | null {
  const match =
    /^(?<groups>.*?)\s*\bStudy on (?<title>.+?)(?:\s*\((?<acronym>\p{Lu}[\p{Lu}\p{N}]+)\))?$/u.exec(text);
  const title = match?.groups?.['title'];
  if (title === undefined) return null;
  const groups: string[] = [];
  for (const words of (match?.groups?.['groups'] ?? '').split(/\s*(?:,|&|\band\b)\s*/u)) {
    if (words === '' || group === null) continue;
    const named = parseCommittee(words, { within: group });
    if (!named.ok) return null;
    groups.push(named.value);
  }
  return {
    kind: 'study',
    title,
    acronym: match?.groups?.['acronym'] ?? null,
    groups: groups.length === 0 && group !== null ? [group] : groups,
  };
}

/** `(cancelled) TR 23246 Title`, `DTR 23245`. */
function readProjectHeading(text: string, committeeTitle: string): DocumentHeading | null {
  const [, mark, words = ''] = /^(\(cancelled\))?\s*(.*)$/isu.exec(text) ?? [];
  const start = longestStart(words, parseDocumentReference);
  if (start === null) return null;
  const titleWords = start.after.replace(/^[-–—:]\s*/u, '');
  if (titleWords !== '' && !/^["“«(]?\p{Lu}/u.test(titleWords)) return null;
  return {
    kind: 'project',
    reference: start.value,
    title: titleWords === '' ? null : withoutCommitteeTitle(titleWords, committeeTitle),
    titleWords: titleWords === '' ? null : titleWords,
    cancelled: mark !== undefined,
  };
}

/** Maximum number of words in a reference. */
const maxWords = 8;

/** The longest start of the text, in whole words, that the parser accepts, and the text after it. */
function longestStart<T>(
  text: string,
  parse: (start: string) => Parsed<T>,
): { value: T; words: string; after: string } | null {
  const words = text.split(' ');
  for (let count = Math.min(words.length, maxWords); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const result = parse(start);
    if (result.ok) return { value: result.value, words: start, after: words.slice(count).join(' ') };
  }
  return null;
}

/**
 * The group of a heading, checked against the groups in the tables of the report. A heading that no table confirms may be a
 * typo: `ISO TC 207/WG 5` in a report of ISO/TC 307 whose tables name WG 5.
 */
export function confirmGroup(group: string, committee: string, known: ReadonlySet<string>): Parsed<string> {
  if (group.startsWith(`${committee}/`) || known.has(group)) return parsed(group);
  const tail = group.slice(group.lastIndexOf('/') + 1);
  const own = `${committee}/${tail}`;
  return known.has(own) ? parsed(own) : unparsed(`a group of ${committee} or of the tables`);
}
