/**
 * The cover of a report: whose it is, and the day it speaks for.
 * In: the paragraphs before the first table. Out: what the cover says, with its lines. Not for: facts (cover-facts.ts).
 */
import { committeeKind, parseCommittee } from '../../vocabulary/committee-reference.ts';
import { readGroupHeading } from './group-section.ts';
import type { Line } from './lines.ts';
import { parseStatedDate } from './stated-date.ts';
import { UnreadableReport } from './unreadable-report.ts';

/** Words with the line they stand in. */
export interface CoverEntry {
  readonly words: string;
  readonly line: Line;
}

export interface Cover {
  /** Canonical reference. */
  readonly committee: string;
  readonly reference: CoverEntry;
  readonly title: CoverEntry;
  readonly date: string;
  /** Title of the report. */
  readonly reportTitle: string;
  /** Number as stated, such as `N0418`; null without. */
  readonly number: CoverEntry | null;
  readonly secretariat: CoverEntry | null;
  readonly managerEmail: CoverEntry | null;
  /** Groups whose reports the cover announces. */
  readonly announced: readonly { readonly group: string; readonly line: Line }[];
  /** Lines that the cover accounts for. */
  readonly lines: ReadonlySet<Line>;
}

/** Throws UnreadableReport where committee, title or date are missing: without them nothing has a subject or a day. */
export function readCover(lines: readonly Line[], file: string): Cover {
  const paragraphs = beforeParts(lines);
  const start = paragraphs.findIndex((line) => parseCommittee(textOf(line)).ok);
  const [reference, title] = [paragraphs[start], paragraphs[start + 1]];
  const committee = parseCommittee(textOf(reference));
  if (!committee.ok || reference === undefined) {
    throw new UnreadableReport(
      file,
      lines[0]?.locator ?? null,
      `no committee on the cover; expected ${committee.ok ? 'one' : committee.expected}`,
    );
  }
  if (title === undefined) {
    throw new UnreadableReport(file, reference.locator, 'no title below the reference of the committee');
  }
  const labelled = (label: RegExp): CoverEntry | null => findEntry(paragraphs, label);
  const dated = labelled(/^date of (?:document|report):\s*(.+)$/iu) ?? labelled(/^date:\s*(.+)$/iu);
  if (dated === null) {
    throw new UnreadableReport(
      file,
      reference.locator,
      'no date on the cover; expected a line such as "Date of document: 2020-05-28"',
    );
  }
  const date = parseStatedDate(dated.words);
  if (!date.ok)
    throw new UnreadableReport(
      file,
      dated.line.locator,
      `the date of the cover cannot be read; expected ${date.expected}`,
    );
  const numbered = labelled(/^N\s?\d+\s*[:–-]\s*(.+)$/u);
  const number = labelled(/^(N\s?\d+)\s*[:–-]\s*.+$/u);
  const heading = paragraphs.find((line) => line !== title && isReportTitle(textOf(line)));
  return {
    committee: committee.value,
    reference: { words: textOf(reference), line: reference },
    title: { words: textOf(title), line: title },
    date: date.value,
    reportTitle: heading === undefined ? (numbered?.words ?? textOf(title)) : textOf(heading),
    number,
    secretariat: labelled(/^secretariat:\s*(.+)$/iu),
    managerEmail: labelled(/^e-?mail of committee manager:\s*(.+)$/iu),
    announced: announcedGroups(paragraphs, committee.value),
    lines: new Set(paragraphs.slice(0, 1 + lastOf(paragraphs, [title, dated.line, heading, number?.line]))),
  };
}

/** The cover ends where the first table or the report of the first group begins. */
function beforeParts(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => {
    if (line.table !== null) return true;
    const group = readGroupHeading(textOf(line))?.group;
    return group !== undefined && !committeeKinds.has(committeeKind(group));
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** Kinds that may have a report of their own; all others are groups of one. */
const committeeKinds: ReadonlySet<string> = new Set(['TC', 'SC', 'PC', 'JTC', 'JSyC', 'WS']);

function lastOf(lines: readonly Line[], entries: readonly (Line | undefined)[]): number {
  return Math.max(...entries.map((entry) => (entry === undefined ? -1 : lines.indexOf(entry))));
}

function textOf(line: Line | undefined): string {
  return line?.cells[0] ?? '';
}

function findEntry(lines: readonly Line[], label: RegExp): CoverEntry | null {
  for (const line of lines) {
    const words = label.exec(textOf(line))?.[1]?.trim();
    if (words !== undefined) return { words, line };
  }
  return null;
}

function isReportTitle(text: string): boolean {
  return /\breports?\b/iu.test(text) && !text.includes(':') && !text.endsWith('.');
}

/** `reports from WGs 1, 2 and 5 and JWG 4`. */
function announcedGroups(lines: readonly Line[], committee: string): { group: string; line: Line }[] {
  const entry = findEntry(lines, /^background:.*?\breports? from (.+)$/iu);
  if (entry === null) return [];
  return [...entry.words.matchAll(/\b([A-Z]+G)s?\s?(\d+(?:(?:,\s*|\s+and\s+|\s*&\s*)\d+)*)/gu)].flatMap(
    ([, kind = '', numbers = '']) =>
      (numbers.match(/\d+/gu) ?? []).flatMap((number) => {
        const group = parseCommittee(`${kind} ${number}`, { within: committee });
        return group.ok ? [{ group: group.value, line: entry.line }] : [];
      }),
  );
}
