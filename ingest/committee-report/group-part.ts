/** The opening of a group's report: its heading, its day, its own number and who signs it. */
import type { Role } from '../../facts/fact-kinds.ts';
import { formatPersonName, splitPackedNames } from '../../vocabulary/person-name.ts';
import type { Block } from './blocks.ts';
import { addOwnNumber } from './document-lists.ts';
import { confirmGroup, findSectionDate, readGroupHeading, readOwnNumber } from './group-section.ts';
import type { Line } from './lines.ts';
import { readContactCell } from './people-cells.ts';
import { reasonOf, type GroupPart, type ReportContext } from './report-context.ts';
import type { Place } from './report-facts.ts';
import { findRole } from './role-words.ts';
import { parseStatedDate } from './stated-date.ts';

/** Maximum number of paragraphs from a heading to its day. */
const dateLimit = 6;
/** Maximum number of paragraphs from a heading to number and signatures. */
const openingLimit = 16;

export interface OpenedPart {
  readonly part: GroupPart;
  /** Lines that belong to the opening. */
  readonly lines: ReadonlySet<Line>;
}

/** Null if the block is not the heading of a group's report. A heading without a day near it is prose. */
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
  const dated = following.slice(0, dateLimit).find((line) => findSectionDate(line.cells[0] ?? '') !== null);
  if (dated === undefined) return null;
  const words = findSectionDate(dated.cells[0] ?? '') ?? '';
  const date = report.facts.accept(parseStatedDate(words), words, 'a date of a report', dated.locator);
  const group = groupOf(heading, block.line, report);
  const isOther = group !== null && group !== heading.group;
  const part: GroupPart = {
    group,
    reason: isOther
      ? `The heading names ${heading.group}; the tables of the report name ${group} instead.`
      : undefined,
    date: date ?? report.date,
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
  for (const block of blocks.slice(index + 1, index + 1 + openingLimit)) {
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
      'group in a heading, read as the group in the tables',
      heading.words,
      [confirmed.value, heading.group],
    );
  } else {
    report.facts.canonical(line.locator, 'group', heading.words, heading.group);
  }
  return confirmed.value;
}

/** The lines that were read: own number, signatures and the contact details below them. */
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
  /** The next paragraph if it holds the value; null otherwise. */
  readonly next: Line | null;
}

/** `Assistant: Antoine AUROUSSEAU`; `Convenors:` with the names in the next paragraph. */
function readLabel(text: string, following: Line | undefined): Label | null {
  const match = /^(?<label>[\p{L} -]{4,40}):\s*(?<value>.*)$/u.exec(text);
  const words = match?.groups?.['label'] ?? '';
  const role = findRole(words);
  if (role?.around !== '') return null;
  const value = match?.groups?.['value'] ?? '';
  if (value !== '') return { role: role.role, words, value, next: null };
  return following === undefined
    ? null
    : { role: role.role, words, value: following.cells[0] ?? '', next: following };
}

/** Adds an appointment for each name; returns the last name, which owns the contact details below. */
function addSigned(label: Label, part: GroupPart, place: Place, report: ReportContext): string | null {
  const committee = part.group;
  if (committee === null) return null;
  const [namesPart = '', affiliation] = label.value.split(/,\s*/u, 2);
  const split = splitPackedNames(namesPart, report.knownPeople);
  if (split.kind !== 'split') {
    report.facts.unplaced(place.locator, `the words after "${label.words}" are not names`);
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

/** The words of a cell for this name; undefined if they are the same. */
function findStated(cell: string, person: string): string | undefined {
  const words = cell.split(/\s*[–—&;/]\s*|\s+and\s+|\s+-\s+/u).map((name) => name.trim());
  return words.find((name) => name !== person && formatPersonName(name) === person);
}
