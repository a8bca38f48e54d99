import { articleDecider } from "./article/article.js";
import { erasureDecider } from "./erasure/erasure.js";
import { newsroomDecider } from "./newsroom/newsroom.js";
import { photoDecider } from "./photo/photo.js";
import { requestDecider } from "./request/request.js";
import { serviceDecider } from "./service/service.js";
import { sourceDecider } from "./source/source.js";
import { staffDecider } from "./staff/staff.js";
import { storyDecider } from "./story/story.js";
import { threadDecider } from "./thread/thread.js";

/** The deciders of every kind of stream, by the first word of the stream's name. */
export const deciders = {
  article: articleDecider,
  erasure: erasureDecider,
  newsroom: newsroomDecider,
  photo: photoDecider,
  request: requestDecider,
  service: serviceDecider,
  source: sourceDecider,
  staff: staffDecider,
  story: storyDecider,
  thread: threadDecider,
} as const;

/** The kinds of stream. */
export type Category = keyof typeof deciders;
