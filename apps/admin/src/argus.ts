import { createArgusClient } from '@argus/client';

/** The one client of this app. Administrators are known by their sign-in cookie, starters by a host token. */
export const argus = createArgusClient({ url: location.origin });
