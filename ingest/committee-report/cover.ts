/**
 * The cover of a report: the paragraphs before the first table, which name the committee, its secretariat and the day of the
 * report. cover-facts.ts turns it into facts.
 */
import { describeCommittee, parseCommittee } from '../../vocabulary/committee-reference.ts';
import { readGroupHeading } from './group-section.ts';
import type { Line } from './lines.ts';
import { parseStatedDate } from './stated-date.ts';
import { UnreadableReport } from './unreadable-report.ts';

export interface CoverEntry {
  readonly words: string;
  readonly line: Line;
}

/** `SA (Australia)`: unlike in the table of members, the acronym comes first. */
export interface Secretariat extends CoverEntry {
  /** Null if the words are not a member body. */
  readonly body: string | null;
  /** Words in parentheses; null without. */
  readonly country: string | null;
}

export interface Cover {
  /** Canonical reference. */
  readonly committee: string;
  readonly reference: CoverEntry;
  readonly title: CoverEntry;
  readonly date: string;
  readonly reportTitle: string;
  /** Number of the report as stated, such as `N0418`; null without. */
  readonly number: (CoverEntry & { readonly value: number }) | null;
  readonly secretariat: Secretariat | null;
  readonly managerEmail: CoverEntry | null;
  /** Groups whose reports the cover announces. */
  readonly announced: readonly { readonly group: string; readonly line: Line }[];
  /** Lines that belong to the cover. */
  readonly lines: ReadonlySet<Line>;
}

/** Throws UnreadableReport if committee, title or date are missing: without them no fact has a subject or a day. */
export function readCover(lines: readonly Line[], file: string): Cover {
  const paragraphs = beforeParts(lines);
  const start = paragraphs.findIndex((line) => parseCommittee(textOf(line)).ok);
  const [reference, title] = [paragraphs[start], paragraphs[start + 1]];
  const committee = parseCommittee(textOf(reference));
  if (!committee.ok || reference === undefined) {
    const expected = committee.ok ? 'one' : committee.expected;
    throw new UnreadableReport(
      file,
      lines[0]?.locator ?? null,
      `no committee on the cover; expected ${expected}`,
    );
  }
  if (title === undefined) {
    const problem = `no title below the reference ${textOf(reference)}; expected the title of the committee`;
    throw new UnreadableReport(file, reference.locator, problem);
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
  if (!date.ok) {
    const problem = `the date of the cover cannot be read: ${JSON.stringify(dated.words)}; expected ${date.expected}`;
    throw new UnreadableReport(file, dated.line.locator, problem);
  }
  const numbered = labelled(/^(N\s?\d+\s*[:–-]\s*.+)$/u);
  const [number = '', numberedTitle] = numbered?.words.split(/\s*[:–-]\s*(.+)/u) ?? [];
  const heading = paragraphs.find((line) => line !== title && isReportTitle(textOf(line)));
  return {
    committee: committee.value,
    reference: { words: textOf(reference), line: reference },
    title: { words: textOf(title), line: title },
    date: date.value,
    reportTitle: heading === undefined ? (numberedTitle ?? textOf(title)) : textOf(heading),
    number: numbered && { words: number, line: numbered.line, value: Number(number.replace(/\D+/gu, '')) },
    secretariat: readSecretariat(labelled(/^secretariat:\s*(.+)$/iu)),
    managerEmail: labelled(/^e-?mail of committee manager:\s*(.+)$/iu),
    announced: announcedGroups(paragraphs, committee.value),
    lines: new Set(paragraphs.slice(0, 1 + lastOf(paragraphs, [title, dated.line, heading, numbered?.line]))),
  };
}

/** The cover ends at the first table or at the report of the first group. */
function beforeParts(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => {
    if (line.table !== null) return true;
    const group = readGroupHeading(textOf(line))?.group;
    return group !== undefined && !committeeKinds.has(describeCommittee(group).kind);
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** Kinds of committees, which have a report of their own; all others are groups of a committee. */
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

function readSecretariat(entry: CoverEntry | null): Secretariat | null {
  if (entry === null) return null;
  const [, body = null, country = null] = /^([^()]+?)(?:\s*\(([^()]+)\))?$/u.exec(entry.words) ?? [];
  return { ...entry, body, country };
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
