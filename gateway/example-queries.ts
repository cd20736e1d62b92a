/**
 * The questions that the query page opens with, one for each kind of reader.
 * In: nothing. Out: GraphQL texts that the served graph must answer without an error. Not for: the README, which shows
 * answers too.
 */

export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
}

export const exampleQueries: readonly ExampleQuery[] = [
  {
    title: 'A partner committee',
    query: `# Which joint working groups link two committees, seen from either parent?
query PartnerCommittee {
  host: committee(reference: "ISO/TC 307", asOf: "2020-05-28") {
    reference
    title
    jointWorkingGroups {
      committee { reference title }
    }
  }
  partner: committee(reference: "ISO/IEC JTC 1/SC 27", asOf: "2020-05-28") {
    reference
    jointWorkingGroups {
      committee { reference title }
    }
  }
}
`,
  },
  {
    title: 'A dashboard',
    query: `# How did the membership develop?
query Dashboard {
  y2018: committee(reference: "ISO/TC 307", asOf: "2018-03-18") {
    membershipCounts { participating observing }
  }
  y2019: committee(reference: "ISO/TC 307", asOf: "2019-04-29") {
    membershipCounts { participating observing }
  }
  y2020: committee(reference: "ISO/TC 307", asOf: "2020-05-28") {
    membershipCounts { participating observing }
  }
}
`,
  },
  {
    title: 'An analyst',
    query: `# Which committees are in liaison, in which direction, and which source says so?
query Analyst {
  committee(reference: "ISO/TC 307", asOf: "2020-05-28") {
    reference
    to: liaisons(direction: TO, first: 50) {
      totalCount
      nodes { to { name } sources { locator source { title date } } }
    }
    from: liaisons(direction: FROM, first: 50) {
      totalCount
      nodes { from { name } }
    }
  }
}
`,
  },
];
