import { expect, it } from 'vitest';
import { connectMongo } from '../../store/mongo-connection.ts';
import { withDatabase } from '../harness/mongodb-database.ts';
import { newDatabase } from '../harness/mongodb.ts';

it('reads from the primary with majority read concern and writes to a majority, whatever the address requests', async () => {
  const uri = withDatabase(newDatabase());
  const asked = 'readPreference=secondaryPreferred&readConcernLevel=local&w=1';
  const connection = connectMongo({ uri: `${uri}${uri.includes('?') ? '&' : '?'}${asked}` });
  const { readPreference, readConcern, writeConcern } = await connection.run((ready) =>
    Promise.resolve(ready.getClient().options),
  );
  await connection.close();
  expect([readPreference.mode, readConcern.level]).toEqual(['primary', 'majority']);
  expect(writeConcern).toMatchObject({ w: 'majority', journal: true });
});
