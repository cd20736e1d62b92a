/**
 * A running gateway over a stub of the network API, with any number of rows or with failures. Arguments have no effect.
 */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import type { FileNode, FileTie } from '../../../network/formats/network-file.ts';
import type { RunningServer } from '../../../gateway/serve.ts';
import { serveTinyFederation, type TinyContext } from '../../harness/tiny-federation.ts';
import { madeUpNetwork } from '../../network/formats/made-up-network-file.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  scalar Date
  enum NetworkTieKind { LIAISON JOINT_GROUP PARENT SHARED_SECRETARIAT SHARED_MEMBERS SHARED_PEOPLE }
  type Query {
    liaisonNetwork(around: String, depth: Int = 1, kinds: [NetworkTieKind!] = [LIAISON], minShared: Int = 1, asOf: Date): LiaisonNetwork
    dataset: Dataset
  }
  type Dataset { revision: String! licences: [DatasetLicence!]! }
  type DatasetLicence { licence: String attribution: String sourceIds: [String!]! }
  type LiaisonNetwork {
    asOf: Date! kinds: [NetworkTieKind!]! nodeCount: Int! tieCount: Int!
    nodes(first: Int, after: String): NetworkNodeConnection!
    ties(first: Int, after: String): NetworkTieConnection!
  }
  type NetworkNodeConnection { nodes: [NetworkNode!]! pageInfo: PageInfo! }
  type NetworkTieConnection { nodes: [NetworkTie!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type NetworkNode {
    key: String! kind: String! label: String! title: String distance: Int community: Int
    measures: NetworkMeasures! sources: [Citation!]!
  }
  type NetworkMeasures {
    degree: Int! degreeIn: Int! degreeOut: Int! betweenness: Float closeness: Float eigenvector: Float pageRank: Float
    clustering: Float coreNumber: Int!
  }
  type NetworkTie {
    key: String! kind: NetworkTieKind! from: NetworkNode! to: NetworkNode! directed: Boolean! weight: Int!
    category: String level: String role: String mutual: Boolean shared: [String!]! since: Date! until: Date
    sources: [Citation!]!
  }
  type Citation { source: Source! locator: String! }
  type Source { id: String! }`);

export interface StubNetwork {
  readonly server: RunningServer;
  /** Arguments of the network in each question, and the revision that it was asked of. */
  readonly asked: { readonly args: Readonly<Record<string, unknown>>; readonly revision: string | null }[];
  /** How often measures were requested. */
  readonly measured: () => number;
  /** From now on the pages of ties that follow another one fail. */
  failLaterPages(): void;
}

interface PageArguments {
  readonly first: number;
  readonly after: string | null;
}

/** Serves so many ties; only "ISO/TC 900" is known, and "TC 9" is ambiguous. */
export async function serveStubNetwork(tieCount: number): Promise<StubNetwork> {
  const { about, nodes } = madeUpNetwork;
  const ties = Array.from({ length: tieCount }, (_, index) => numberTie(index));
  const asked: StubNetwork['asked'] = [];
  let measured = 0;
  let isFailing = false;
  const resolvers = {
    Query: {
      dataset: (_: unknown, __: unknown, context: unknown) => ({
        revision: revisionOf(context),
        licences: about.terms,
      }),
      liaisonNetwork: (_: unknown, args: { around?: string; asOf?: string }, context: unknown) => {
        asked.push({ args, revision: revisionOf(context) });
        if (args.around === 'TC 9')
          throw refusal('AMBIGUOUS_REFERENCE', '"TC 9" may be ISO/TC 9 or IEC/TC 9.');
        if (args.asOf === '1900-01-01') throw refusal('BAD_USER_INPUT', 'kinds: more than 50000 ties.');
        if (args.around !== undefined && args.around !== 'ISO/TC 900') return null;
        return { ...about, ...args, asOf: args.asOf ?? about.asOf, nodeCount: nodes.length, tieCount };
      },
    },
    LiaisonNetwork: {
      nodes: (_: unknown, page: PageArguments) => readPage(nodes, page),
      ties: (_: unknown, page: PageArguments) => {
        if (isFailing && page.after !== null) throw new Error('the store went away');
        return readPage(ties, page);
      },
    },
    NetworkNode: {
      sources: cite,
      distance: () => 1,
      measures: ({ measures }: FileNode) => {
        measured += 1;
        return measures;
      },
    },
    NetworkTie: {
      sources: cite,
      from: ({ from }: FileTie) => ({ key: from }),
      to: ({ to }: FileTie) => ({ key: to }),
    },
  };
  const { supergraphSdl, errors } = composeServices([{ name: 'stub', typeDefs, url: 'http://stub.invalid' }]);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  let revisions = 0;
  const server = await serveTinyFederation({
    supergraphSdl,
    subgraphs: { stub: { kind: 'local', schema: buildSubgraphSchema({ typeDefs, resolvers }) } },
    beginRequest: () => {
      const revision = `r${String((revisions += 1))}`;
      return { revision, contextFor: (subgraph): TinyContext => ({ revision, subgraph }) };
    },
  });
  return { server, asked, measured: () => measured, failLaterPages: () => void (isFailing = true) };
}

function revisionOf(context: unknown): string | null {
  return (context as TinyContext).revision;
}

function numberTie(index: number): FileTie {
  const { ties } = madeUpNetwork;
  const tie = ties[index % ties.length];
  if (tie === undefined) throw new Error('the made-up network has ties');
  return { ...tie, key: `${String(index)} ${tie.key}` };
}

function readPage<Row>(rows: readonly Row[], { first, after }: PageArguments) {
  const start = after === null ? 0 : Number(after);
  const end = Math.min(start + first, rows.length);
  return {
    nodes: rows.slice(start, end),
    pageInfo: { hasNextPage: end < rows.length, endCursor: String(end) },
  };
}

function cite({ sources }: Pick<FileNode, 'sources'>) {
  return sources.map((source) => {
    const [id = '', ...locator] = source.split(', ');
    return { source: { id }, locator: locator.join(', ') };
  });
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
