import { describe } from 'vitest';
import { openMongoStore } from '../../store/mongo.ts';
import { isMongodbMissing, newDatabase } from '../harness/mongodb.ts';
import { describeStore } from '../store/contract.ts';

describe.skipIf(isMongodbMissing)('MongoDB', () => {
  describeStore('the MongoDB store', async () => {
    const database = newDatabase();
    const store = await openMongoStore({ ...database, sweepMs: 0 });
    return {
      ...store,
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  });
});
