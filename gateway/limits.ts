/**
 * How much a caller may ask for at once.
 * In: nothing. Out: the numbers, and the options of Apollo Server that enforce them before anything is executed.
 * Not for: limits that depend on data (page sizes are the resolvers' duty).
 */
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** Sizes in the unit that the name says; times in milliseconds. */
export const limits = {
  bodyBytes: 100 * 1024,
  tokens: 1500,
  depth: 12,
  aliases: 30,
  directives: 20,
  recursiveSelections: 10_000,
  /** Errors listed for one request; what comes after says nothing new. */
  errors: 100,
  operationNameLength: 100,
  subgraphTimeoutMs: 3_000,
  subgraphAnswerBytes: 10 * 1024 * 1024,
  requestTimeoutMs: 10_000,
  exportsAtOnce: 4,
  /** How long a caller may leave an export unread. */
  exportStallMs: 30_000,
} as const;

interface LimitOptions {
  readonly parseOptions: { readonly maxTokens: number };
  readonly validationOptions: { readonly maxErrors: number };
  readonly validationRules: ValidationRule[];
  readonly maxRecursiveSelections: number;
  readonly hideSchemaDetailsFromClientErrors: true;
  readonly csrfPrevention: true;
  readonly allowBatchedHttpRequests: false;
  readonly introspection: true;
  readonly persistedQueries: false;
}

/**
 * The options of `new ApolloServer` that hold the limits.
 *
 * Tokens are counted by graphql-js while it reads: Armor's own counter answers a syntax error with a 500. Armor counts
 * depth without `__schema`, so the introspection query of every client passes; graphql-js itself stops circular
 * introspection. Fragments do not count as levels: a caller who splits a query must not reach the limit sooner.
 */
export function createLimitOptions(): LimitOptions {
  const armor = new ApolloArmor({
    maxDepth: { n: limits.depth, flattenFragments: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return {
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
    validationRules: armor.protect().validationRules,
    maxRecursiveSelections: limits.recursiveSelections,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    // A cache that strangers can fill is of no use while every client may send its query.
    persistedQueries: false,
  };
}
