import { articleDecider } from "../../src/article/article.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Decider, Event } from "../../src/decider.js";
import type { NewsroomEvent } from "../../src/newsroom/events.js";
import { newsroomDecider } from "../../src/newsroom/newsroom.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import { photoDecider } from "../../src/photo/photo.js";
import type { StaffEvent } from "../../src/staff/events.js";
import { staffDecider } from "../../src/staff/staff.js";
import type { StoryEvent } from "../../src/story/events.js";
import { storyDecider } from "../../src/story/story.js";

type Of<E extends Event, D> = Readonly<Record<E["type"], D>>;

/** Every event type there is, with the decider that folds it. A type that is missing here does not compile. */
export const deciderOf: Of<ArticleEvent, typeof articleDecider> &
  Of<NewsroomEvent, typeof newsroomDecider> &
  Of<PhotoEvent, typeof photoDecider> &
  Of<StaffEvent, typeof staffDecider> &
  Of<StoryEvent, typeof storyDecider> = {
  ArticleDrafted: articleDecider,
  ImportRecorded: articleDecider,
  TranslationOpened: articleDecider,
  HeadlineChanged: articleDecider,
  DekChanged: articleDecider,
  BylineSet: articleDecider,
  BodyRevised: articleDecider,
  CaptionWritten: articleDecider,
  AltTextWritten: articleDecider,
  SegmentTranslated: articleDecider,
  BlockTranslated: articleDecider,
  TranslationRebased: articleDecider,
  ArticleSubmitted: articleDecider,
  ArticleReturned: articleDecider,
  ApprovalGiven: articleDecider,
  EditionPublished: articleDecider,
  NewsroomOpened: newsroomDecider,
  LanguageAdded: newsroomDecider,
  DeskOpened: newsroomDecider,
  PolicyAdopted: newsroomDecider,
  PhotoFiled: photoDecider,
  PhotoCredited: photoDecider,
  PhotoKilled: photoDecider,
  StaffMemberJoined: staffDecider,
  StaffMemberRenamed: staffDecider,
  RoleGranted: staffDecider,
  RoleRevoked: staffDecider,
  StoryOpened: storyDecider,
  SluglineChanged: storyDecider,
  SourceAttributed: storyDecider,
  PhotoPlaced: storyDecider,
  PhotoTakenOut: storyDecider,
};

/** The same for a type that comes from a file. */
export const anyDeciderOf = (type: string) =>
  (deciderOf as unknown as Readonly<Record<string, Decider<unknown, never, Event, unknown>>>)[type];
