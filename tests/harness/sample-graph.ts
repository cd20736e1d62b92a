/** One query that needs all four subgraphs, and its expected data without one of them. */
import type { SubgraphName } from '../../gateway/config.ts';
import type { GraphAnswer } from './tiny-federation.ts';

const on = 'asOf: "2020-05-28"';

export const question = `{
  committee(reference: "ISO/TC 307", ${on}) {
    title
    projects { totalCount }
    liaisons { totalCount }
    publications { totalCount }
  }
  project(reference: "ISO/TR 23244", ${on}) { stagedReference }
  jointWorkingGroup(reference: "ISO/TC 307/JWG 4", ${on}) { administeringCommittee { reference } }
  publication(designation: "ISO/TR 23244:2020", ${on}) { publishedOn }
  committees(first: 2, ${on}) { nodes { reference } }
  dataset { firstDay }
  projects(first: 2, ${on}) { nodes { reference } }
  organizations(first: 2, ${on}) { nodes { acronym } }
  publications(first: 2, ${on}) { nodes { designation } }
}`;

/** Questions that each need one subgraph only. */
export const questionTo: Readonly<Record<SubgraphName, string>> = {
  membership: `{ committee(reference: "ISO/TC 307", ${on}) { title } }`,
  'work-programme': `{ project(reference: "ISO/TR 23244", ${on}) { stagedReference } }`,
  liaisons: `{ jointWorkingGroup(reference: "ISO/TC 307/JWG 4", ${on}) { administeringCommittee { reference } } }`,
  publications: `{ publication(designation: "ISO/TR 23244:2020", ${on}) { publishedOn } }`,
};

/** Which fields of the question each subgraph answers. */
export const fieldsOf: Readonly<Record<SubgraphName, readonly (readonly string[])[]>> = {
  membership: [['committee'], ['committees'], ['dataset']],
  'work-programme': [['committee', 'projects'], ['project'], ['projects']],
  liaisons: [['committee', 'liaisons'], ['jointWorkingGroup'], ['organizations']],
  publications: [['committee', 'publications'], ['publication'], ['publications']],
};

export const answer = {
  committee: {
    title: 'Blockchain and distributed ledger technologies',
    projects: { totalCount: 10 },
    liaisons: { totalCount: 65 },
    publications: { totalCount: 2 },
  },
  project: { stagedReference: 'ISO/DTR 23244' },
  jointWorkingGroup: { administeringCommittee: { reference: 'ISO/TC 307' } },
  publication: { publishedOn: '2020-05-07' },
  committees: { nodes: [{ reference: 'ISO/IEC JTC 1' }, { reference: 'ISO/IEC JTC 1/SC 7' }] },
  dataset: { firstDay: '2017-01-01' },
  projects: { nodes: [{ reference: 'ISO/TR 3242' }, { reference: 'ISO 22739' }] },
  organizations: { nodes: [{ acronym: 'EC' }, { acronym: 'EEA' }] },
  publications: { nodes: [{ designation: 'ISO/TR 23244:2020' }, { designation: 'ISO/TR 23455:2019' }] },
};

/** The answer to `questionTo` each of them. */
export const answerTo: Readonly<Record<SubgraphName, unknown>> = {
  membership: { committee: { title: answer.committee.title } },
  'work-programme': { project: answer.project },
  liaisons: { jointWorkingGroup: answer.jointWorkingGroup },
  publications: { publication: answer.publication },
};

/** The answer with these fields null. */
export function answerWithout(paths: readonly (readonly string[])[]): unknown {
  const without = (value: unknown, path: readonly string[]): unknown => {
    if (paths.some((lost) => lost.join('.') === path.join('.'))) return null;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, without(child, [...path, name])]),
    );
  };
  return without(answer, []);
}

/** What is wrong with a response while that subgraph may be down: missing data of others, or a loss without an error. */
export function faultsOf({ data, errors = [] }: GraphAnswer, service: SubgraphName, code: string): unknown[] {
  const reported = errors.map(({ path = [] }) => path.map(String));
  const right = JSON.stringify(answerWithout(reported)) === JSON.stringify(data);
  const strangers = errors.filter(
    ({ extensions, path = [] }) =>
      extensions['code'] !== code ||
      extensions['service'] !== service ||
      !fieldsOf[service].some((field) => field.join('.') === path.join('.')),
  );
  return right ? strangers : [...strangers, { data, reported }];
}
