import { articleDecider } from "./article/article.js";
import { newsroomDecider } from "./newsroom/newsroom.js";
import { photoDecider } from "./photo/photo.js";
import { staffDecider } from "./staff/staff.js";
import { storyDecider } from "./story/story.js";

/** The deciders of every kind of stream, by the first word of the stream's name. */
export const deciders = {
  article: articleDecider,
  newsroom: newsroomDecider,
  photo: photoDecider,
  staff: staffDecider,
  story: storyDecider,
} as const;

/** The kinds of stream. */
export type Category = keyof typeof deciders;
