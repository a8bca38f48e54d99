import { corrections } from "./work/corrections.js";
import { diary } from "./work/diary.js";
import { duties } from "./work/duties.js";
import { editions } from "./editions.js";
import { erasures } from "./erasures.js";
import { history } from "./history.js";
import { legalMatters } from "./work/legalMatters.js";
import { past } from "./past/past.js";
import { movements } from "./work/movements.js";
import { photoDesk } from "./work/photoDesk.js";
import { pictureUse } from "./pictureUse.js";
import type { Projection } from "./engine/projection.js";
import { published } from "./published.js";
import { readings } from "./reading/readings.js";
import { relations } from "./relations.js";
import { requests } from "./requests.js";
import { search } from "./search/search.js";
import { services } from "./services.js";
import { slugs } from "./slugs.js";
import { sources } from "./sources.js";
import { staffList } from "./staffList.js";
import { threads } from "./threads.js";
import { workingCopies } from "./board/workingCopies.js";

/** Every read model of the newsroom, in reading order. */
export const projections: readonly Projection[] = [
  workingCopies,
  history,
  past,
  editions,
  published,
  pictureUse,
  slugs,
  readings,
  staffList,
  services,
  threads,
  requests,
  sources,
  erasures,
  duties,
  movements,
  diary,
  corrections,
  legalMatters,
  photoDesk,
  relations,
  search,
];
