import type { ReadModels } from "../../../projections/engine/readModels.js";
import { staffList } from "../../../projections/staffList.js";
import { Fault } from "../../fault.js";
import type { MayBeLinked } from "../../lookUps.js";
import type { EventStore } from "../../store/eventStore.js";

const patience = 10_000;

/**
 * Finds who may be linked to an identity in the list of the staff, once that has got as far as the log is now. Two links
 * that are under way at the same moment do not see each other: then both are recorded, and neither lets anybody in.
 */
export const mayBeLinked =
  (store: EventStore, opened: Readonly<{ readModels?: ReadModels }>): MayBeLinked =>
  async (identity) => {
    const { readModels } = opened;
    const position = await store.head();
    if (!readModels || !(await readModels.waitFor(position, patience)))
      throw new Fault("READ_MODEL_STOPPED", "The read models have not got as far as the log.", { position });
    return readModels.of(staffList).linkedTo(identity);
  };
