/**
 * A year of weekly files of which each changes one fact in a hundred: what they take beside a single whole file.
 */
import { describe, expect, it } from 'vitest';
import { writeEditions } from '../../../history/editions/editions.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import { printFactFile } from '../../../facts/files/fact-file.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { wholeEdition, type ListedCommittee } from './made-up-series.ts';
import { contentBytes } from '../../harness/fact-text.ts';

const WEEKS = 52;
const COMMITTEES = 60;
const BODIES = 100;
const MEMBERS = 39;

/** The day that many weeks after the first file. */
function dayOf(week: number): string {
  return new Date(Date.UTC(2025, 4, 21 + 7 * week)).toISOString().slice(0, 10);
}

/** The body in a seat of a committee in a week: week after week, another hundredth of the seats changes hands. */
function bodyIn(committee: number, seat: number, week: number): string {
  const turn = (committee * MEMBERS + seat) % 100;
  const changes = Math.floor((week + 99 - turn) / 100);
  return `B${String((seat + MEMBERS * changes) % BODIES)}`;
}

function fileOf(week: number): FactSet {
  const committees = Array.from({ length: COMMITTEES }, (_, index): ListedCommittee => ({
    id: 5000 + index,
    reference: `ISO/TC ${String(1000 + index)}`,
    title: `Kites of kind ${String(index)}`,
    participating: Array.from({ length: MEMBERS }, (__, seat) => bodyIn(index, seat, week)),
    committees: [1, 2, 3].map((step) => `ISO/TC ${String(1000 + ((index + step) % COMMITTEES))}`),
  }));
  return wholeEdition({ day: dayOf(week), committees });
}

function sizeOf(sets: readonly FactSet[]): number {
  return sets
    .map((set) => contentBytes(printFactFile(set).content).length)
    .reduce((sum, size) => sum + size, 0);
}

describe('a year of weekly files', () => {
  const whole = Array.from({ length: WEEKS + 1 }, (_, week) => fileOf(week));
  const written = writeEditions(whole);
  const collection = collectFacts(written);

  it('changes every week', () => {
    expect(written.slice(1).filter(({ facts }) => facts.length === 0)).toEqual([]);
  });

  it('grows the stored facts by less than one whole file', () => {
    const [first, ...changes] = written;
    expect(sizeOf(changes)).toBeLessThan(first === undefined ? 0 : sizeOf([first]));
  });

  it('shows on each day the members in the list of the day', () => {
    for (const week of [0, 17, WEEKS]) {
      const day = dayOf(week);
      const members = [...collection.timelines('membership')]
        .filter(([, versions]) =>
          versions.some(({ validFrom, validTo }) => validFrom <= day && day < validTo),
        )
        .map(([key]) => key);
      const listed = fileOf(week).facts.flatMap((fact) =>
        fact.kind === 'membership' ? [`${fact.subject.committee}|${fact.subject.body}`] : [],
      );
      expect(members.sort()).toEqual(listed.sort());
    }
  });

  it('has one set of members for each distinct list', () => {
    const lists = [...collection.rosters].filter(
      ([key]) => key.startsWith('membership|') && key.endsWith(' P'),
    );
    const sets = new Set(lists.flatMap(([, all]) => all.map(({ members }) => members)));
    const differing = lists.flatMap(([, all]) =>
      all.filter(({ members }, index) => [...members].join() !== [...(all[index - 1]?.members ?? [])].join()),
    );
    expect(lists.map(([, all]) => all.length)).toEqual(Array.from({ length: COMMITTEES }, () => WEEKS + 1));
    expect(sets.size).toBe(differing.length);
  });
});
