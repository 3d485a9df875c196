import { createArgusClient } from '@argus/client';

/** The one client of this app. It shows a participant's token once somebody plays. */
export const argus = createArgusClient({ url: location.origin });
