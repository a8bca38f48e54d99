import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import {
  photoDesk,
  photoDeskReasons,
  type PhotoDeskReason as ReasonWord,
  type PhotoDeskTerms,
  type PhotoToSeeTo,
} from "../../projections/work/photoDesk.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import { staffOnly, type Context } from "../context.js";
import { enumType } from "../enumType.js";
import { badInput, connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Photo } from "../photo/Photo.js";

const PhotoDeskReason = enumType<ReasonWord>("PhotoDeskReason", "Why the photo desk has to see to a photo.", {
  uncredited: "It has no credit line.",
  unverified:
    "It comes from social media, and nobody has concluded that it is what it is said to be; or a check since then does " +
    "not bear that out.",
  permissionPending:
    "It may run only with its owner's permission, and the owner was not asked yet or has not answered, and no senior " +
    "lets it run without.",
  leaseEnding: "Its lease is about to end.",
  killedButLive: "It was killed, and readers still see it in an edition.",
});

@ObjectType({ description: "A photo that the photo desk has to see to." })
export class PhotoDeskEntry {
  constructor(private readonly entry: PhotoToSeeTo) {}

  @Field(() => Photo, { nullable: true, description: "The photo, with where it is and was used." })
  photo(@Ctx() { load }: Context): Promise<Photo | null> {
    return load.photo.load(this.entry.id).then(Photo.orNull);
  }

  @Field(() => [PhotoDeskReason], {
    description: "Every reason that holds for it now, also those that were not asked for.",
  })
  get reasons(): readonly ReasonWord[] {
    return this.entry.reasons;
  }
}

@ObjectType({ description: "How many photos the photo desk has to see to for one reason." })
export class PhotoDeskCount {
  @Field(() => PhotoDeskReason, { description: "The reason." })
  reason!: ReasonWord;

  @Field(() => Int, { description: "How many photos it holds for." })
  count!: number;
}

const PhotoDeskPage = connectionOf(
  "PhotoDeskEntry",
  () => PhotoDeskEntry,
  "photos that the photo desk has to see to, those filed last first",
);

@ObjectType({ description: "A page of the photo desk's list." })
export class PhotoDeskConnection extends PhotoDeskPage {
  terms!: PhotoDeskTerms;

  @Field(() => [PhotoDeskCount], {
    description:
      "How many photos each reason holds for, whichever are shown; a photo counts under each of its reasons.",
  })
  counts(@Ctx() { readModels }: Context): PhotoDeskCount[] {
    const counts = readModels.of(photoDesk).photosToSeeToCounts(this.terms);
    return photoDeskReasons.map((reason) =>
      Object.assign(new PhotoDeskCount(), { reason, count: counts[reason] }),
    );
  }
}

@ArgsType()
export class PhotoDeskArgs {
  @Field(() => [PhotoDeskReason], {
    nullable: true,
    description: "Only photos that one of these holds for; left out for all.",
  })
  show?: readonly ReasonWord[] | null;

  @Field(() => Int, {
    defaultValue: 7,
    description: "Within how many days from now a lease ends that is about to, from 1 to 366.",
  })
  leaseEndsWithin!: number;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** For how long before its end a lease is about to end, in milliseconds. */
export function leaseNotice({ leaseEndsWithin }: Pick<PhotoDeskArgs, "leaseEndsWithin">): number {
  if (leaseEndsWithin < 1 || leaseEndsWithin > 366)
    throw badInput("`leaseEndsWithin` is a number of days from 1 to 366.");
  return leaseEndsWithin * dayInMilliseconds;
}

/** An instant, and the last one at which a lease ends that is about to at that instant. */
export const leaseTerms = (asked: PhotoDeskArgs, at: string): PhotoDeskTerms => ({
  at,
  until: instantAt(millisecondsOf(at) + leaseNotice(asked)),
});

/** The newsroom's question about what its photo desk has to see to. */
@Resolver()
export class PhotoDeskQueries {
  @Query(() => PhotoDeskConnection, {
    description:
      "The photo desk's list: photos without a credit, not verified, waiting for their owner's permission, with a lease " +
      "about to end, and those that were killed and readers still see. Those filed last come first.",
  })
  async photoDesk(
    @Args(() => PhotoDeskArgs) asked: PhotoDeskArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<PhotoDeskEntry>> {
    staffOnly(context);
    const { photosToSeeTo } = context.readModels.of(photoDesk);
    const terms = leaseTerms(asked, new Date().toISOString());
    const answer = await pageOf(
      page,
      (before, limit) => photosToSeeTo(asked.show ?? photoDeskReasons, terms, before, limit),
      ({ position }) => position,
      (entry) => new PhotoDeskEntry(entry),
    );
    return Object.assign(new PhotoDeskConnection(), answer, { terms });
  }
}
