/** docker-compose.yml as data, in the order in which its services start. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

const words = z.array(z.string());
const texts = z.record(z.string(), z.string());

const serviceShape = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  entrypoint: words.default([]),
  command: words.default([]),
  environment: texts.default({}),
  init: z.boolean().default(false),
  read_only: z.boolean().default(false),
  tmpfs: words.default([]),
  cap_drop: words.default([]),
  security_opt: words.default([]),
  restart: z.string().optional(),
  stop_grace_period: z.string().optional(),
  logging: z.object({ driver: z.string(), options: texts }).optional(),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({
        test: words,
        interval: z.string(),
        timeout: z.string(),
        retries: z.int(),
        start_period: z.string(),
      }),
    ])
    .optional(),
  secrets: words.default([]),
  volumes: words.default([]),
  ports: words.default([]),
  networks: words,
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }),
    )
    .default({}),
});

const fileShape = z.looseObject({
  services: z.record(z.string(), serviceShape),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().default(false) })),
  volumes: z.record(z.string(), z.strictObject({})),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

export type ComposeFile = z.infer<typeof fileShape>;
export type ComposeService = z.infer<typeof serviceShape>;

/** The text of the file. */
export const composeText = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

/** Throws if the file has a key that no test knows. */
export function readComposeFile(): ComposeFile {
  return fileShape.parse(parse(composeText, { merge: true }));
}

/** Names of the services, each after those that it depends on. Throws on a circle and on a name that is no service. */
export function startOrder({ services }: Pick<ComposeFile, 'services'>): readonly string[] {
  const order: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    const service = services[name];
    if (service === undefined || trail.includes(name)) {
      throw new Error(`docker-compose.yml: depends_on: ${[...trail, name].join(' -> ')}`);
    }
    if (order.includes(name)) return;
    for (const other of Object.keys(service.depends_on)) visit(other, [...trail, name]);
    order.push(name);
  };
  for (const name of Object.keys(services)) visit(name, []);
  return order;
}

/** The command of a health check; null if there is none. */
export function healthCommand({ healthcheck }: ComposeService): readonly string[] | null {
  if (healthcheck === undefined || 'disable' in healthcheck) return null;
  const [kind, ...command] = healthcheck.test;
  if (kind !== 'CMD') throw new Error(`docker-compose.yml: healthcheck: expected CMD, not ${String(kind)}`);
  return command;
}

/** `host:port` of every server that the proxy distributes requests to. */
export function proxyUpstreams(): readonly string[] {
  const text = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
  return [...text.matchAll(/^\s*server ([\w-]+:\d+)\b/gm)].map(([, server = '']) => server);
}
