/**
 * The report of a group inside the whole: where it begins, its day, and what stands over its lists of documents.
 * In: paragraphs. Out: readings of single paragraphs, without memory. Not for: tables.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { parseDocumentReference, type DocumentReference } from '../../vocabulary/document-reference.ts';
import { parsed, unparsed, type Parsed } from '../../vocabulary/parsed.ts';
import type { Line } from './lines.ts';
import { withoutCommitteeTitle } from './project-titles.ts';
import { parseStatedDate } from './stated-date.ts';

/** What a heading says of the documents below it. */
export type DocumentHeading =
  | { readonly kind: 'none' }
  | { readonly kind: 'general' }
  | {
      readonly kind: 'project';
      readonly reference: DocumentReference;
      /** Null where the heading is a reference only. */
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

const longestHeading = 160;

/** A paragraph that begins with the full reference of a group: `ISO/TC 307/WG 1 Foundations`. */
export function readGroupHeading(
  text: string,
): { group: string; words: string; title: string | null } | null {
  if (text.length > longestHeading || !/^(?:ISO|IEC)\b/u.test(text)) return null;
  const { value, words, rest } = longestStart(text, (start) => parseCommittee(start)) ?? {};
  if (value === undefined || words === undefined || rest === undefined) return null;
  // A committee at the top is no group, and a sentence about a group is no heading.
  if (!value.includes('/', value.indexOf(' ')) || /[.;,]$/u.test(rest)) return null;
  const title = rest.split(':')[0]?.trim() ?? '';
  if (title !== '' && !/^\p{Lu}/u.test(title)) return null;
  return { group: value, words, title: title === '' ? null : title };
}

/** `Date: 2020-05-18`, `Date of document: May 15th, 2020`, `Report to Committee Manager, 2020-05-15`. */
export function readSectionDate(text: string): Parsed<string> | null {
  const words =
    /^date(?: of (?:document|report))?:\s*(?<date>.+)$/iu.exec(text)?.groups?.['date'] ??
    /^report to [^,]+,\s*(?<date>.+)$/iu.exec(text)?.groups?.['date'];
  return words === undefined ? null : parseStatedDate(words);
}

/** `Doc. Number: N0119`. */
export function readOwnNumber(text: string): string | null {
  return /^doc(?:ument)?\.?\s*(?:number|no\.?):\s*(\S.*)$/iu.exec(text)?.[1] ?? null;
}

/** `none` for a paragraph that is no heading; prose between a heading and a list takes the list out of its reach. */
export function readDocumentHeading(
  line: Line,
  group: string | null,
  committeeTitle: string,
): DocumentHeading {
  const text = line.cells[0] ?? '';
  if (line.lead !== null)
    return readProjectHeading(line.lead.replace(/\.$/u, ''), committeeTitle) ?? { kind: 'none' };
  if (text.length > 2 * longestHeading || /^(?:[-•*]|\d+[.)]?\s)/u.test(text) || /[.;:]$/u.test(text))
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
  const titleWords = start.rest.replace(/^[-–—:]\s*/u, '');
  if (titleWords !== '' && !/^["“«(]?\p{Lu}/u.test(titleWords)) return null;
  return {
    kind: 'project',
    reference: start.value,
    title: titleWords === '' ? null : withoutCommitteeTitle(titleWords, committeeTitle),
    titleWords: titleWords === '' ? null : titleWords,
    cancelled: mark !== undefined,
  };
}

/** No reference has more words than this. */
const mostWords = 8;

/** The longest start of the text, in whole words, that the parser takes. */
function longestStart<T>(
  text: string,
  parse: (start: string) => Parsed<T>,
): { value: T; words: string; rest: string } | null {
  const words = text.split(' ');
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const result = parse(start);
    if (result.ok) return { value: result.value, words: start, rest: words.slice(count).join(' ') };
  }
  return null;
}

/**
 * The group that a heading means, given the groups that the tables of the report name. A heading that none of them
 * confirms may be a slip of the pen: `ISO TC 207/WG 5` in a report of ISO/TC 307, whose tables name WG 5.
 */
export function confirmGroup(group: string, committee: string, known: ReadonlySet<string>): Parsed<string> {
  if (group.startsWith(`${committee}/`) || known.has(group)) return parsed(group);
  const tail = group.slice(group.lastIndexOf('/') + 1);
  const own = `${committee}/${tail}`;
  return known.has(own) ? parsed(own) : unparsed(`a group that the tables name, or a group of ${committee}`);
}
