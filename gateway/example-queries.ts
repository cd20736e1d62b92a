/** The queries that GraphiQL opens with, one for each kind of reader. Tests execute them. */

interface ExampleQuery {
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
      nodes {
        committee { reference title }
        administeringCommittee { reference }
        partners { reference title }
      }
    }
  }
  partner: committee(reference: "ISO/IEC JTC 1/SC 27", asOf: "2020-05-28") {
    reference
    jointWorkingGroups {
      nodes {
        committee { reference title }
        administeringCommittee { reference }
      }
    }
  }
}
`,
  },
  {
    title: 'A dashboard',
    query: `# How did the membership develop?
query Dashboard {
  in2018: committee(reference: "ISO/TC 307", asOf: "2018-03-18") {
    membershipCounts { participating observing }
  }
  in2019: committee(reference: "ISO/TC 307", asOf: "2019-04-29") {
    membershipCounts { participating observing }
  }
  in2020: committee(reference: "ISO/TC 307", asOf: "2020-05-28") {
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
    to: liaisons(direction: TO, with: COMMITTEES, first: 50) {
      totalCount
      nodes {
        from { ... on Committee { reference title } }
        sources { locator statedAs source { title date } }
      }
    }
    from: liaisons(direction: FROM, with: COMMITTEES, first: 50) {
      totalCount
      nodes {
        to { ... on Committee { reference title } }
        sources { locator }
      }
    }
  }
}
`,
  },
  {
    title: 'The network',
    query: `# Who lies around a committee, who is central there, and how do two of them meet?
query Network {
  liaisonNetwork(around: "ISO/TC 307", kinds: [LIAISON, JOINT_GROUP], asOf: "2020-05-28") {
    nodeCount
    tieCount
    reciprocity
    nodes(orderBy: BETWEENNESS, first: 5) {
      nodes { label title measures { degree betweenness pageRank } }
    }
  }
  liaisonPath(from: "SC 27", to: "GS1", asOf: "2020-05-28") {
    distance
    paths { nodes { nodes { label } ties { kind directed sources { locator source { title } } } } }
  }
}
`,
  },
];
