/** A fictional federation of two subgraphs, a library's shelves and its readers' reviews, for tests of the gateway. */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { GraphQLError, GraphQLScalarType, Kind, parse } from 'graphql';
import type { GraphQLSchema, ValueNode } from 'graphql';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { GatewayRequest } from '../../gateway/request-context.ts';
import { startHttpServer } from '../../gateway/serve.ts';
import type { RunningServer, ServeOptions } from '../../gateway/serve.ts';

/** The kind of text that a driver puts into its errors and that no caller may see. */
export const secretText = 'connect ECONNREFUSED mongodb://reader:hunter2@db.internal:27017/library';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const shelvesSdl = `${federation}
  scalar Day
  type Book @key(fields: "id") { id: ID! title: String sequel: Book shelf: Shelf broken: String lost: String! }
  type Shelf { name: String! books: [Book!]! }
  input Place { floor: Int!, row: Int }
  type Query {
    book(id: ID!): Book
    books(ids: [Int!]): [Book!]!
    shelf(name: String!): Shelf
    openOn(day: Day!): Boolean
    revisionSeen: String
    placed(place: Place!): String
    forbidden: String
    slow(ms: Int!): String
  }
  type Mutation { lend(id: ID!): Book }`;

const reviewsSdl = `${federation}
  type Book @key(fields: "id") { id: ID! reviews: [Review!] stars: Int }
  type Review { text: String! by: String }
  type Query { latestReview: Review reviewed: [Book!] }`;

const Day = new GraphQLScalarType({
  name: 'Day',
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null, node),
});

function readDay(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new GraphQLError('expected a day such as 2020-05-28', node && { nodes: node });
}

interface Book {
  readonly id: string;
  readonly title: string;
}

const books: readonly Book[] = [
  { id: '1', title: 'Ledgers' },
  { id: '2', title: 'Chains' },
  { id: '3', title: 'Tokens' },
];

function findBook(id: unknown): Book | null {
  return books.find((book) => book.id === id) ?? null;
}

/** The context of a local subgraph in tests. */
export interface TinyContext {
  readonly revision: string | null;
  readonly subgraph: string;
}

const shelvesResolvers: GraphQLResolverMap<unknown> = {
  Day,
  Query: {
    book: (_: unknown, { id }: { id: string }) => findBook(id),
    books: () => books,
    shelf: (_: unknown, { name }: { name: string }) => ({ name, books }),
    openOn: () => true,
    revisionSeen: (_: unknown, __: unknown, context: unknown) => {
      const { subgraph, revision } = context as TinyContext;
      return `${subgraph}@${String(revision)}`;
    },
    placed: () => 'placed',
    forbidden: () => {
      throw new GraphQLError('Only for librarians.', {
        extensions: { code: 'FORBIDDEN', candidates: ['desk'], host: 'db.internal' },
      });
    },
    slow: (_: unknown, { ms }: { ms: number }) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms, 'done');
      }),
  },
  Mutation: { lend: (_: unknown, { id }: { id: string }) => findBook(id) },
  Book: {
    __resolveReference: ({ id }: { id: string }) => findBook(id),
    sequel: ({ id }: Book) => findBook(String(Number(id) + 1)),
    shelf: () => ({ name: 'A', books }),
    broken: () => {
      throw new Error(secretText);
    },
    lost: () => null,
  },
};

const reviewsResolvers: GraphQLResolverMap<unknown> = {
  Query: { latestReview: () => ({ text: 'Fine.', by: 'Ada' }), reviewed: () => [{ id: '1' }] },
  Book: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    reviews: ({ id }: Book) => [{ text: `On book ${id}`, by: 'Ada' }],
    stars: () => 4,
  },
};

export interface TinyFederation {
  readonly supergraphSdl: string;
  readonly shelves: GraphQLSchema;
  readonly reviews: GraphQLSchema;
}

let composed: TinyFederation | null = null;

/** The supergraph, composed once for each test file. */
export function composeTinyFederation(): TinyFederation {
  if (composed !== null) return composed;
  const shelves = { name: 'shelves', typeDefs: parse(shelvesSdl), url: 'http://shelves.invalid' };
  const reviews = { name: 'reviews', typeDefs: parse(reviewsSdl), url: 'http://reviews.invalid' };
  const { supergraphSdl, errors } = composeServices([shelves, reviews]);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  composed = {
    supergraphSdl,
    shelves: buildSubgraphSchema({ typeDefs: shelves.typeDefs, resolvers: shelvesResolvers }),
    reviews: buildSubgraphSchema({ typeDefs: reviews.typeDefs, resolvers: reviewsResolvers }),
  };
  return composed;
}

export function beginTinyRequest(): GatewayRequest {
  return { revision: 'r1', contextFor: (subgraph) => ({ revision: 'r1', subgraph }) satisfies TinyContext };
}

/** A logger whose lines can be read back. */
export function createMemoryLogger(): { readonly logger: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  return { logger, lines };
}

/** Serves the federation from this process on a free port; options replace the defaults. */
export function serveTinyFederation(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const { supergraphSdl, shelves, reviews } = composeTinyFederation();
  return startHttpServer({
    supergraphSdl,
    subgraphs: { shelves: { kind: 'local', schema: shelves }, reviews: { kind: 'local', schema: reviews } },
    logger: pino({ level: 'silent' }),
    beginRequest: beginTinyRequest,
    host: '127.0.0.1',
    port: 0,
    ...options,
  });
}

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly body: GraphAnswer;
}

/** Posts a query as a correct client does. */
export function postQuery(
  url: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<HttpAnswer> {
  return sendRaw(url, JSON.stringify({ query, variables }));
}

/** Posts any body; headers replace the usual content type. */
export async function sendRaw(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  method = 'POST',
): Promise<HttpAnswer> {
  return readAnswer(await fetch(`${url}/graphql`, { method, headers, body }));
}

/** Reads a response that must be JSON. */
export async function readAnswer(response: Response): Promise<HttpAnswer> {
  const text = await response.text();
  const body = JSON.parse(text) as GraphAnswer;
  return { status: response.status, text, headers: response.headers, body };
}
