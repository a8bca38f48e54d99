import { editions } from "./editions.js";
import { history } from "./history.js";
import { pictureUse } from "./pictureUse.js";
import type { Projection } from "./projection.js";
import { published } from "./published.js";
import { relations } from "./relations.js";
import { requests } from "./requests.js";
import { slugs } from "./slugs.js";
import { staffList } from "./staffList.js";
import { threads } from "./threads.js";
import { workingCopies } from "./workingCopies.js";

/** Every read model of the newsroom, in reading order. */
export const projections: readonly Projection[] = [
  workingCopies,
  history,
  editions,
  published,
  pictureUse,
  slugs,
  staffList,
  threads,
  requests,
  relations,
];
