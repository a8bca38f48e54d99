import { confirmErasure } from "./confirmErasure.js";
import { orderErasure } from "./orderErasure.js";
import { rescindErasureOrder } from "./rescindErasureOrder.js";

/** Everything that may be done about erasing somebody's words. */
export const erasureMutations = [orderErasure, confirmErasure, rescindErasureOrder] as const;
