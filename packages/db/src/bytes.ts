import { customType } from 'drizzle-orm/pg-core';

/** Bytes as they are, such as a hash. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
