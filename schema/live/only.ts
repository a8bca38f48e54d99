import type { LiveList } from "./liveList.js";

/** One thing of a list, as a list of its own. */
export const only = (id: string, { key, touched, among, standing, inTime }: LiveList): LiveList => ({
  key: `${key}: ${id}`,
  touched: (event, look) => (touched(event, look).includes(id) ? [id] : []),
  among,
  ...(standing && { standing }),
  ...(inTime && {
    inTime: {
      next: inTime.next,
      touched: (span, look) => (inTime.touched(span, look).includes(id) ? [id] : []),
    },
  }),
});
