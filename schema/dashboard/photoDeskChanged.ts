import { Arg, Args, Ctx, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import {
  changesWhatReadersSee,
  photoDesk,
  photoDeskReasons,
  type PhotoToSeeTo,
} from "../../projections/work/photoDesk.js";
import { idOf } from "../../projections/engine/projection.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import type { Context } from "../context.js";
import { globalId } from "../globalId.js";
import { changeOf } from "../live/changeOf.js";
import { earliest } from "../live/earliest.js";
import { liveEntries } from "../live/liveEntries.js";
import type { ListChange } from "../live/liveList.js";
import { ownStream } from "../live/ownStream.js";
import { resumingInTime } from "../live/resuming.js";
import { Position } from "../scalars.js";
import { leaseNotice, leaseTerms, PhotoDeskArgs, PhotoDeskEntry } from "./photoDesk.js";

const itself = ownStream("photo");
const milliseconds = (instant: string | null) => (instant === null ? null : millisecondsOf(instant));

/** The photo desk's list, as it is listened to: a lease is about to end from some days before on, until it has ended. */
export const photosToSeeTo = liveEntries<PhotoToSeeTo, PhotoDeskArgs>({
  name: "photo desk",
  touched: (event, look) =>
    changesWhatReadersSee(event)
      ? look.once(`pictures of ${event.stream}`, () =>
          look.readModels.of(photoDesk).picturesEverIn(idOf(event)),
        )
      : itself(event, look),
  among: (asked, ids, { readModels }, at) =>
    new Map(
      readModels
        .of(photoDesk)
        .photosToSeeToAmong(asked.show ?? photoDeskReasons, leaseTerms(asked, at), ids)
        .map((entry) => [entry.id, entry]),
    ),
  inTime(asked) {
    const notice = leaseNotice(asked);
    return {
      next(after, { readModels }) {
        const nextEnd = (behind: number) =>
          milliseconds(readModels.of(photoDesk).nextLeaseEnd(instantAt(behind)));
        const noticed = nextEnd(after + notice);
        return earliest(nextEnd(after), noticed === null ? null : noticed - notice);
      },
      touched({ from, until }, { readModels }) {
        const ending = (ahead: number) =>
          readModels.of(photoDesk).leasesEnding(instantAt(from + ahead), instantAt(until + ahead));
        return [...new Set([...ending(0), ...ending(notice)])];
      },
    };
  },
  shown: (entry) => new PhotoDeskEntry(entry),
});

@ObjectType({
  description:
    "Something moved a photo that the photo desk has to see to, or time passed and its lease ends.",
})
class PhotoDeskChange extends changeOf<PhotoDeskArgs>({
  name: "PhotoDesk",
  node: () => PhotoDeskEntry,
  what: "a photo that the photo desk has to see to",
  inTime: true,
  told: "The global id of the photo.",
  globalId: (id) => globalId("photo", id),
  nodes: photosToSeeTo.nodes,
}) {}

const askedOf = ({ show = null, leaseEndsWithin }: PhotoDeskArgs): PhotoDeskArgs => ({
  show,
  leaseEndsWithin,
});

/** What the photo desk has to see to, while one looks on. */
@Resolver()
export class PhotoDeskChanges {
  @Subscription(() => PhotoDeskChange, {
    description:
      "What the photo desk comes to have to see to, what changes of it and what is seen to, also when a lease is about to " +
      "end and when it ends; resumable without gap or repeat.",
    subscribe: ({ args, context }: { args: PhotoDeskArgs & { after?: number | null }; context: Context }) =>
      context.live.listen(context, photosToSeeTo.list(askedOf(args)), args.after ?? null),
  })
  photoDeskChanged(
    @Root() change: ListChange,
    @Ctx() context: Context,
    @Args(() => PhotoDeskArgs) asked: PhotoDeskArgs,
    @Arg("after", () => Position, { nullable: true, description: resumingInTime }) _after?: number | null,
  ): PhotoDeskChange {
    return PhotoDeskChange.of(change, context, askedOf(asked));
  }
}
