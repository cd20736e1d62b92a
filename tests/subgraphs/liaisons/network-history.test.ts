/** Properties of networks built from random facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { Fact, FactOf } from '../../../facts/facts.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { lastDay } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { listedLiaisonScope, membershipScope, subgroupScope } from '../../../facts/rosters.ts';
import { versionOn } from '../../../history/intervals.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import type {
  AffiliationDocument,
  NetworkTieDocument,
} from '../../../subgraphs/liaisons/network/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { openNetwork } from './open-network.ts';

type LooseFact = Omit<Fact, 'source' | 'locator'>;

const days = ['2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01'];
const parents = ['ISO/TC 1', 'ISO/TC 2'];
const committees = [...parents, 'ISO/TC 1/WG 1', 'ISO/TC 2/JWG 2'];
const bodies = ['DIN', 'SA'];

const committee = fc.constantFrom(...committees);
const parent = fc.constantFrom(...parents);
const party: fc.Arbitrary<Endpoint> = fc.oneof(
  committee.map((reference) => ({ committee: reference })),
  fc.constantFrom('EC', 'ec', 'GS1').map((acronym) => ({ organization: acronym })),
);
const values = fc.constantFrom(...[{}, { status: 'ACTIVE' }, { status: 'DISBANDED' }, { title: 'Kites' }]);

/** Statements of one day, including complete lists. */
const statement = fc.oneof(
  fc
    .record({
      committee,
      values: fc.oneof(values, fc.record({ secretariatBody: fc.constantFrom(...bodies) })),
    })
    .map((one) => ({ kind: 'committee', subject: { committee: one.committee }, values: one.values })),
  fc
    .tuple(committee, party, fc.boolean())
    .filter(([from, to]) => !('committee' in to && to.committee === from))
    .map(([from, to, directed]) => ({
      ...{ kind: 'liaison', subject: { from: { committee: from }, to, directed }, values: {} },
    })),
  fc.tuple(parent, committee).map(([of, group]) => ({
    ...{ kind: 'subgroup', subject: { parent: of, group }, values: { listed: true } },
  })),
  fc.tuple(committee, fc.constantFrom(...bodies), fc.constantFrom('P', 'O')).map(([of, body, status]) => ({
    ...{ kind: 'membership', subject: { committee: of, body }, values: { status } },
  })),
  fc.tuple(committee, fc.constantFrom('Ada Ähren', 'Bo Ek')).map(([of, person]) => ({
    ...{ kind: 'appointment', subject: { committee: of, role: 'CHAIR', person }, values: {} },
  })),
  fc.tuple(fc.option(parent), fc.subarray(parents)).map(([administering, partners]) => ({
    kind: 'joint-group',
    subject: { group: 'ISO/TC 2/JWG 2' },
    values: { ...(administering === null ? {} : { administering }), partners },
  })),
  fc.tuple(parent, fc.subarray(committees)).map(([of, groups]) => ({
    kind: 'roster',
    subject: { of: 'subgroup', scope: subgroupScope(of) },
    values: { members: groups.map((group) => subjectKeys.subgroup({ parent: of, group })) },
  })),
  fc.tuple(committee, fc.subarray(bodies)).map(([of, listed]) => ({
    kind: 'roster',
    subject: { of: 'membership', scope: membershipScope(of, 'P') },
    values: { members: listed.map((body) => subjectKeys.membership({ committee: of, body })) },
  })),
  fc.tuple(committee, fc.subarray(committees)).map(([of, listed]) => ({
    kind: 'roster',
    subject: { of: 'liaison', scope: listedLiaisonScope(of, 'committees') },
    values: {
      members: listed.map((to) =>
        subjectKeys.liaison({ from: { committee: of }, to: { committee: to }, directed: false }),
      ),
    },
  })),
);

const course = fc
  .array(fc.tuple(fc.constantFrom(...days), statement), { minLength: 1, maxLength: 14 })
  .map((list) => list.map(([asOf, one]) => ({ ...one, asOf }) as unknown as LooseFact));

const open = (facts: readonly LooseFact[]) => openNetwork([madeUpFacts('course', facts)]);

type Row = NetworkTieDocument | AffiliationDocument;

/** The days of the complete lists that omit a row while it is shown, although no source states it that late. */
function endedBefore(row: Row, facts: readonly LooseFact[]): readonly string[] {
  const [of, scope, key] = listOf(row);
  const lists = facts
    .filter(({ kind }) => kind === 'roster')
    .map((fact) => fact as FactOf<'roster'>)
    .filter(({ subject }) => subject.of === of && subject.scope === scope);
  return lists.flatMap(({ asOf: day, values: { members } }) => {
    // A list is valid until the next one; two lists of one day contradict each other.
    if (members.includes(key) || lists.filter(({ asOf }) => asOf === day).length > 1) return [];
    const next = lists.map(({ asOf }) => asOf).filter((later) => later > day);
    const isShown = row.validFrom < (next.sort()[0] ?? row.validTo) && day < row.validTo;
    return isShown && statedLast(row.sources) < day ? [day] : [];
  });
}

function listOf(row: Row): readonly [of: string, scope: string, key: string] {
  if (row.kind === 'PARENT') {
    const subject = { parent: row.from, group: row.to };
    return ['subgroup', subgroupScope(row.from), subjectKeys.subgroup(subject)];
  }
  const { committee: of, with: body } = row as AffiliationDocument;
  return ['membership', membershipScope(of, 'P'), subjectKeys.membership({ committee: of, body })];
}

function statedLast(sources: readonly Citation[]): string {
  return (
    sources
      .map(({ asOf }) => lastDay(asOf))
      .sort()
      .at(-1) ?? ''
  );
}

describe('the network of any day', () => {
  it('has both ends of every tie, distinct nodes and ties, and sources of each', async () => {
    await fc.assert(
      fc.asyncProperty(course, fc.constantFrom(...days), async (facts, day) => {
        const { nodes, ties } = await (await open(facts)).on(day);
        const keys = nodes.map(({ key }) => key);
        const known = new Set(keys);
        expect(keys).toEqual([...known].sort());
        expect(ties.map(({ key }) => key)).toEqual([...new Set(ties.map(({ key }) => key))].sort());
        expect(ties.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
        const uncited = [...nodes.map(({ sources }) => sources), ...ties.map((tie) => tie.sources)];
        expect(uncited.filter(({ length }) => length === 0)).toEqual([]);
        expect(ties.filter(({ since, until }) => since > day || until <= day)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has no group and no P-member that a later complete list omits, unless a later source names it', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (facts) => {
        const { ties, affiliations } = await open(facts);
        const parentTies = ties.filter(({ kind }) => kind === 'PARENT');
        const members = affiliations.filter(({ kind }) => kind === 'P_MEMBER');
        const wrong = [...parentTies, ...members].filter((row) => endedBefore(row, facts).length > 0);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has a disbanded committee only while it has a tie or an affiliation', async () => {
    await fc.assert(
      fc.asyncProperty(course, fc.constantFrom(...days), async (facts, day) => {
        const { nodes, ties, affiliations } = await open(facts);
        const stated = facts.filter(
          ({ kind, values: said, asOf }) => kind === 'committee' && 'status' in said && asOf <= day,
        );
        for (const { key } of nodes.filter((node) => node.validFrom <= day && day < node.validTo)) {
          const own = stated.filter(({ subject }) => 'committee' in subject && subject.committee === key);
          const last = own
            .map(({ asOf }) => asOf)
            .sort()
            .at(-1);
          const atLast = own
            .filter(({ asOf }) => asOf === last)
            .map(({ values: said }) => (said as { status: string }).status);
          if (atLast.length === 0 || atLast.some((status) => status !== 'DISBANDED')) continue;
          const tied = ties.filter(({ from, to }) => [from, to].includes(key));
          const held = affiliations.filter(({ committee: of }) => of === key);
          expect([versionOn(tied, day), versionOn(held, day)]).not.toEqual([undefined, undefined]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the documents of a tie or an affiliation', () => {
  it('do not overlap, differ from the next, and lie in their period without gaps', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (facts) => {
        const { ties, affiliations } = await open(facts);
        const byKey = groupBy<Row>([...ties, ...affiliations], ({ key }) => key);
        for (const own of byKey.values()) {
          const ordered = [...own].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
          for (const [index, row] of ordered.entries()) {
            const before = ordered[index - 1];
            const follows = before?.validTo === row.validFrom;
            expect(before === undefined || before.validTo <= row.validFrom).toBe(true);
            expect(row.since).toBe(follows ? before.since : row.validFrom);
            expect(row.until >= row.validTo).toBe(true);
            if (follows) {
              expect(row.until).toBe(before.until);
              const said = (one: Row) => ({ ...one, _id: '', from: '', to: '' });
              expect(said(row)).not.toEqual(said(before));
            } else if (before !== undefined) {
              expect(before.until).toBe(before.validTo);
            }
          }
          expect(ordered.at(-1)?.until).toBe(ordered.at(-1)?.validTo);
        }
      }),
      { numRuns: 150 },
    );
  });
});
