/**
 * The opening of a group's report: its heading, its day, its own number, and who signs it.
 * In: the blocks from a heading on. Out: the group part, with facts of the opening. Not for: lists of documents.
 */
import type { Role } from '../../facts/fact-kinds.ts';
import { formatPersonName, splitPackedNames } from '../../vocabulary/person-name.ts';
import type { Block } from './blocks.ts';
import { addOwnNumber } from './document-lists.ts';
import { confirmGroup, readGroupHeading, readOwnNumber, readSectionDate } from './group-section.ts';
import type { Line } from './lines.ts';
import { readContactCell } from './people-cells.ts';
import { reasonOf, type GroupPart, type ReportContext } from './report-context.ts';
import type { Place } from './report-facts.ts';
import { findRole } from './role-words.ts';

/** The day of a group's report stands this near to its heading. */
const nearHeading = 6;
/** Number and signatures stand within so many paragraphs. */
const opening = 16;

export interface OpenedPart {
  readonly part: GroupPart;
  /** Lines that the opening accounts for. */
  readonly lines: ReadonlySet<Line>;
}

/** Null when the block is not the heading of a group's report. A heading without a day near it is prose. */
export function openGroupPart(
  blocks: readonly Block[],
  index: number,
  report: ReportContext,
): OpenedPart | null {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return null;
  const heading = readGroupHeading(block.line.cells[0] ?? '');
  if (heading === null || heading.group === report.committee) return null;
  const following = paragraphsAfter(blocks, index);
  const dated = following.slice(0, nearHeading).find((line) => readSectionDate(line.cells[0] ?? '') !== null);
  if (dated === undefined) return null;
  const date = readSectionDate(dated.cells[0] ?? '');
  if (date?.ok === false) {
    report.facts.rejected(dated.locator, 'the date of the report of a group cannot be read', date.expected);
  }
  const group = groupOf(heading, block.line, report);
  const isOther = group !== null && group !== heading.group;
  const part: GroupPart = {
    group,
    reason: isOther
      ? `The heading names ${heading.group}, which no table of the report does; they name ${group}.`
      : undefined,
    date: date?.ok === true ? date.value : report.date,
    heading: { kind: 'none' },
  };
  const place: Place = { locator: block.line.locator, asOf: part.date };
  if (group !== null && heading.title !== null) {
    report.facts.add('committee', { committee: group }, { title: heading.title }, place, {
      ...reasonOf(part),
      stated: { committee: isOther ? heading.words : undefined },
    });
  }
  const lines = new Set<Line>([block.line, dated]);
  for (const line of readOpening(following, part, report)) lines.add(line);
  return { part, lines };
}

function paragraphsAfter(blocks: readonly Block[], index: number): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + opening)) {
    if (block.kind !== 'paragraph') break;
    lines.push(block.line);
  }
  return lines;
}

function groupOf(
  heading: { group: string; words: string },
  line: Line,
  report: ReportContext,
): string | null {
  const confirmed = confirmGroup(heading.group, report.committee, report.knownGroups);
  if (!confirmed.ok) {
    report.facts.ambiguous(line.locator, 'group in a heading', heading.words, [heading.group]);
    return null;
  }
  if (confirmed.value !== heading.group) {
    report.facts.ambiguous(
      line.locator,
      'group in a heading, taken for the one that the tables name',
      heading.words,
      [confirmed.value, heading.group],
    );
  } else {
    report.facts.canonical(line.locator, 'group', heading.words, heading.group);
  }
  return confirmed.value;
}

/** Lines that were read: own number, signatures and the contact details below them. */
function readOpening(following: readonly Line[], part: GroupPart, report: ReportContext): readonly Line[] {
  const used: Line[] = [];
  let signed: string | null = null;
  for (const [index, line] of following.entries()) {
    const text = line.cells[0] ?? '';
    if (index > 0 && readGroupHeading(text) !== null) break;
    const place: Place = { locator: line.locator, asOf: part.date };
    const number = readOwnNumber(text);
    const contact = readContactCell(text);
    if (number !== null) {
      addOwnNumber(number, line, reportTitle(following.slice(index + 1)), part, report);
    } else if (signed !== null && contact.email === text) {
      report.facts.addContact(signed, contact, place);
    } else {
      const label = readLabel(text, following[index + 1]);
      if (label === null) continue;
      signed = addSigned(label, part, place, report);
      if (label.next !== null) used.push(label.next);
    }
    used.push(line);
  }
  return used;
}

function reportTitle(lines: readonly Line[]): string | null {
  const title = lines
    .map((line) => line.cells[0] ?? '')
    .find(
      (text) =>
        /\breport\b/iu.test(text) && !/[:.]$/u.test(text) && text.length < 120 && !text.includes(': '),
    );
  return title ?? null;
}

interface Label {
  readonly role: Role;
  readonly words: string;
  readonly value: string;
  /** The paragraph that holds the value, where the label stands alone. */
  readonly next: Line | null;
}

/** `Assistant: Antoine AUROUSSEAU`; `Convenors:` with the names in the next paragraph. */
function readLabel(text: string, following: Line | undefined): Label | null {
  const match = /^(?<label>[\p{L} -]{4,40}):\s*(?<value>.*)$/u.exec(text);
  const words = match?.groups?.['label'] ?? '';
  const role = findRole(words);
  if (role?.rest !== '') return null;
  const value = match?.groups?.['value'] ?? '';
  if (value !== '') return { role: role.role, words, value, next: null };
  return following === undefined
    ? null
    : { role: role.role, words, value: following.cells[0] ?? '', next: following };
}

/** Adds an appointment for each name; answers the last name, to which contact details below belong. */
function addSigned(label: Label, part: GroupPart, place: Place, report: ReportContext): string | null {
  const committee = part.group;
  if (committee === null) return null;
  const [namesPart = '', affiliation] = label.value.split(/,\s*/u, 2);
  const split = splitPackedNames(namesPart, report.knownPeople);
  if (split.kind !== 'split') {
    report.facts.unplaced(place.locator, `the words behind "${label.words}" are not read as names`);
    return null;
  }
  // Two convenors of one group are each other's co-convenors.
  const isShared = label.role === 'CONVENOR' && split.names.length > 1;
  const role: Role = isShared ? 'CO_CONVENOR' : label.role;
  for (const person of split.names) {
    const words = findStated(namesPart, person);
    if (words !== undefined) report.facts.canonical(place.locator, 'name', words, person);
    report.facts.add('appointment', { committee, role, person }, { affiliation }, place, {
      ...reasonOf(part),
      stated: { role: isShared ? label.words : undefined, person: words },
    });
  }
  return split.names.at(-1) ?? null;
}

/** The words of a cell that became this name, where they differ from it. */
function findStated(cell: string, person: string): string | undefined {
  const words = cell.split(/\s*[–—&;/]\s*|\s+and\s+|\s+-\s+/u).map((name) => name.trim());
  return words.find((name) => name !== person && formatPersonName(name) === person);
}
