import type { Policy } from "./policy.js";
import { whenCourtOrderRecordedRaiseAlarms } from "./whenCourtOrderRecordedRaiseAlarms.js";
import { whenEditionSlipsPastABlockerRaiseAlarm } from "./whenEditionSlipsPastABlockerRaiseAlarm.js";
import { whenNoEditorInChiefIsLeftGrantItBack } from "./whenNoEditorInChiefIsLeftGrantItBack.js";
import { whenOriginalCorrectedOpenTranslationTasks } from "./whenOriginalCorrectedOpenTranslationTasks.js";
import { whenPhotoKilledHoldArticles } from "./whenPhotoKilledHoldArticles.js";
import { whenScheduleFailsRaiseAlarm } from "./whenScheduleFailsRaiseAlarm.js";

/** The newsroom's standing orders; what falls due by the clock is in `whenScheduleFallsDue.ts`. */
export const policies: readonly Policy[] = [
  whenPhotoKilledHoldArticles,
  whenScheduleFailsRaiseAlarm,
  whenOriginalCorrectedOpenTranslationTasks,
  whenNoEditorInChiefIsLeftGrantItBack,
  whenEditionSlipsPastABlockerRaiseAlarm,
  whenCourtOrderRecordedRaiseAlarms,
];
