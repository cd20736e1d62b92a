/** Limits on requests, enforced before anything is executed. Page sizes are limited by the resolvers. */
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** Sizes in the unit of their names; times in milliseconds. */
export const limits = {
  bodyBytes: 100 * 1024,
  tokens: 1500,
  depth: 12,
  aliases: 30,
  directives: 20,
  recursiveSelections: 10_000,
  /** Errors reported for one request. */
  errors: 100,
  operationNameLength: 100,
  subgraphTimeoutMs: 3_000,
  subgraphAnswerBytes: 10 * 1024 * 1024,
  requestTimeoutMs: 10_000,
  exportsAtOnce: 4,
  /** How long a client may pause while it reads an export. */
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
 * The options of `new ApolloServer` that enforce the limits.
 *
 * graphql-js counts tokens while it parses: Armor's counter answers a syntax error with status 500. Armor ignores `__schema`
 * when it measures depth, so the usual introspection query passes; graphql-js itself rejects circular introspection.
 * Fragments add no depth: splitting a query must not make it exceed the limit.
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
    // Useless while every client may send any query, and anybody could fill the cache.
    persistedQueries: false,
  };
}
