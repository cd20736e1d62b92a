/**
 * The hand-read statements of ISO/TC 307: what they hold, that they hang together, and that the documents say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../history/fact-collection.ts';
import type { Fact, FactSet } from '../../facts/facts.ts';
import { mentionedCommittees } from '../../history/committee-names.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import { holdsContacts } from '../../ingest/contact-details.ts';
import { parseStatements } from '../../ingest/statements.ts';

const folder = 'data/statements';
const documents = '../shared/seeds';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const sets = files.map((name): FactSet => {
  const reading = parseStatements(readFileSync(join(folder, name), 'utf8'), name);
  if (reading.ok) return reading.set;
  throw new Error(reading.errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
});
const facts = sets.flatMap((set) => set.facts);
const subjects = (kind: Fact['kind']) => [...new Set(of(kind).map(subjectKey))];
const of = <K extends Fact['kind']>(kind: K) =>
  facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);

describe('the statements', () => {
  it('are one file for each document, named after it, and two of conclusions', () => {
    expect(files).toEqual([
      '000_c02bbcba38a614e7.yaml',
      '001_1bc57a63fc59bb33.yaml',
      '002_393350c0d8a43bc5.yaml',
      '003_02effc5d7e8cd207.yaml',
      '004_2221bde5f3853d1e.yaml',
      'iso-committee-references.yaml',
      'iso-member-acronyms.yaml',
    ]);
    const wrong = sets.filter(({ source }, index) => {
      const stem = basename(files[index] ?? '', '.yaml');
      if (stem.startsWith('iso-')) return source.publisher !== 'committee-graph';
      return source.id !== stem || source.file !== `${stem}.txt`;
    });
    expect(wrong).toEqual([]);
  });

  it('hold what only prose says, each thing once', () => {
    const kinds = [
      'objective',
      'indicator',
      'study',
      'meeting',
      'ballot',
      'comment-round',
      'milestone',
      'publication',
      'lineage',
      'joint-group',
      'person-alias',
      'membership',
    ] as const;
    expect(Object.fromEntries(kinds.map((kind) => [kind, subjects(kind).length]))).toEqual({
      objective: 7,
      indicator: 17,
      study: 3,
      meeting: 43,
      ballot: 34,
      'comment-round': 1,
      milestone: 14,
      publication: 9,
      lineage: 3,
      'joint-group': 2,
      'person-alias': 3,
      membership: 9,
    });
    expect(new Set(of('indicator').flatMap(({ values }) => values.category ?? [])).size).toBe(3);
  });

  it('tell of the groups of 2018 and of 2023 as complete lists', () => {
    const lists = of('roster').filter(({ subject }) => subject.of === 'subgroup');
    expect(lists.map(({ asOf, values }) => [asOf, values.members.length])).toEqual([
      ['2023-02-20', 13],
      ['2018-03-13', 6],
    ]);
  });

  it('name no member of 2018 that the plan does not name', () => {
    expect(of('membership').map(({ subject, values }) => `${subject.body} ${values.status ?? ''}`)).toEqual([
      'ANSI P',
      'SCC P',
      'ABNT P',
      'BSJ P',
      'SABS P',
      'IRAM O',
      'UNIT O',
      'SII O',
      'ISIRI O',
    ]);
  });

  it('count the members of 2018 by region, 31 and 14 in all', () => {
    const counts = of('count').filter(({ asOf }) => asOf === '2018-03-18');
    const sum = (counted: string) =>
      counts
        .filter(({ subject }) => subject.of === counted && subject.region !== undefined)
        .reduce((total, { values }) => total + (values.count ?? 0), 0);
    const stated = (counted: string) =>
      counts.find(({ subject }) => subject.of === counted && subject.region === undefined);
    expect([sum('PARTICIPATING_MEMBERS'), sum('OBSERVING_MEMBERS')]).toEqual([31, 14]);
    expect(stated('PARTICIPATING_MEMBERS')).toMatchObject({ basis: 'computed', values: { count: 31 } });
    expect(stated('OBSERVING_MEMBERS')).toMatchObject({ basis: 'computed', values: { count: 14 } });
  });

  it('keep the attendance of the four sessions of WG 5, 116 in all, and two planned ones', () => {
    const sessions = of('meeting').filter(({ subject }) =>
      subject.meeting.startsWith('ISO/TC 307/WG 5 session'),
    );
    expect(sessions.map(({ values }) => values.attendance ?? values.status)).toEqual([
      29,
      22,
      28,
      37,
      'PLANNED',
      'PLANNED',
    ]);
  });

  it('tell the postponed workshop twice as one event', () => {
    const workshop = of('meeting').filter(({ subject }) => subject.meeting === 'ITU workshop 2020-03');
    expect(workshop.map(({ locator, values }) => [locator, values.status])).toEqual([
      ['line 384', 'POSTPONED'],
      ['line 539', 'POSTPONED'],
    ]);
  });

  it('give a parallel ballot to both parents, and no outcome to one whose result is pending', () => {
    const dtr = of('ballot').filter(({ subject }) => subject.ballot.startsWith('ISO 23244 DTR ballot'));
    expect(dtr.flatMap(({ values }) => values.results ?? []).map(({ number }) => number)).toEqual([76, 77]);
    const second = of('ballot').filter(({ subject }) =>
      subject.ballot.startsWith('ISO 23245 second DTR ballot'),
    );
    expect(second.map(({ values }) => [values.committee, values.outcome, values.results])).toEqual([
      ['ISO/TC 307', undefined, undefined],
      ['ISO/IEC JTC 1/SC 27', undefined, undefined],
    ]);
  });

  it('end the term of the committee manager of 2020 by naming the one of 2023 as the only one', () => {
    expect(of('roster').map(subjectKey)).toContain('appointment|ISO/TC 307 COMMITTEE_MANAGER');
  });
});

describe('the statements hang together', () => {
  it('name only meetings, studies and projects that some statement is about', () => {
    const known = {
      meeting: new Set(subjects('meeting')),
      study: new Set(subjects('study')),
      // The tables of the committee report are about these.
      project: new Set([...subjects('project'), 'ISO 3242', 'ISO 23259']),
    };
    const wrong = facts.flatMap((fact) => {
      const named = { ...fact.subject, ...fact.values } as Readonly<Record<string, unknown>>;
      const namesIn = (field: string) => [(named[field] ?? []) as string | readonly string[]].flat();
      return [
        ...[...namesIn('project'), ...namesIn('projects')].filter((project) => !known.project.has(project)),
        ...namesIn('study').filter((study) => !known.study.has(study)),
        ...namesIn('sessions').filter((meeting) => !known.meeting.has(meeting)),
      ].map((name) => `${fact.source} ${fact.locator}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('mention only committees that are about ISO/TC 307', () => {
    const elsewhere = mentionedCommittees(facts).filter((reference) => !reference.startsWith('ISO/TC 307'));
    expect(elsewhere).toEqual([
      'ISO/IEC JTC 1/SC 27',
      'ISO/PC 308',
      'ISO/TC 308',
      'ISO/TC 46/SC 11',
      'ISO/TC 46/SC 11/JWG 1',
      'ITU-T/FG BC',
      'ITU-T/SG 17',
      'ITU-T/TSAG',
    ]);
  });

  it('contradict each other only where the documents do', () => {
    const collection = collectFacts(sets);
    const kinds = [...new Set(facts.map(({ kind }) => kind))].filter((kind) => kind !== 'roster');
    const conflicts = kinds.flatMap((kind) =>
      [...collection.timelines(kind)].flatMap(([key, versions]) =>
        versions.flatMap((version) => version.conflicts.map(({ field }) => `${kind} ${key} ${field}`)),
      ),
    );
    expect([...new Set(conflicts)].sort()).toEqual([
      'project ISO 22739 stagedReference',
      'project ISO 23245 stagedReference',
    ]);
  });

  it('say why, wherever a document does not say it itself', () => {
    const wrong = facts.filter(({ basis, reason }) => (basis === undefined) !== (reason === undefined));
    expect(wrong).toEqual([]);
  });
});

describe('the folder data/', () => {
  it('holds no e-mail address and no phone number', () => {
    const wrong = readdirSync('data', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.private.'))
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, index) => (holdsContacts(line) ? [`${path}:${index + 1}`] : []));
      });
    expect(wrong).toEqual([]);
  });
});

// The documents are no part of the project; without them the statements can only be read, not compared.
describe.skipIf(!existsSync(documents))(`the documents (skipped without ${documents})`, () => {
  const tidy = (text: string) => text.replace(/[*_]/gu, '').replace(/\s+/gu, ' ');

  it('say at the cited lines every word that a statement quotes', () => {
    const wrong = sets.flatMap(({ source, facts: said }) => {
      const lines = readFileSync(join(documents, source.file), 'utf8').split('\n');
      return said.flatMap(({ locator, stated, unknown }) => {
        const [first = 0, last = first] = (locator.match(/\d+/gu) ?? []).map(Number);
        if (first < 1 || last > lines.length) return [`${source.id} ${locator}: outside the document`];
        const cited = tidy(lines.slice(first - 1, last).join(' '));
        return Object.values({ ...stated, ...unknown })
          .flatMap((words) => words.split('; '))
          .filter((words) => !cited.includes(tidy(words)))
          .map((words) => `${source.id} ${locator}: ${words}`);
      });
    });
    expect(wrong).toEqual([]);
  });
});
