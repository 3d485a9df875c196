import { brand } from './brand.ts';
import { common } from './common.ts';
import { editor } from './editor.ts';
import { host } from './host.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import { monitor } from './monitor.ts';
import { privacy } from './privacy.ts';
import { review } from './review.ts';
import { said } from './said.ts';
import { sessions } from './sessions.ts';
import { stage } from './stage.ts';

/** All texts of the app in English; each page has a namespace of its own. */
export const en = {
  brand,
  common,
  editor,
  host,
  imports,
  library,
  monitor,
  privacy,
  review,
  said,
  sessions,
  stage,
};

export const isNamespace = (name: string): name is keyof typeof en => name in en;
