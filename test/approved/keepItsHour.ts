import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import type { Json } from "../../src/decider.js";
import { answerACorrection } from "./answerACorrection.js";
import {
  a,
  author,
  dana,
  ines,
  omar,
  paragraph,
  photoId,
  translator,
  uuid,
} from "../support/telling/facts.js";

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

type Clock = Readonly<{ inMinutes: (minutes: number) => string; wait: (minutes: number) => void }>;

const story = uuid(0x203);
const original = uuid(0x303);
const kazakh = uuid(0x304);
const zone = "UTC";
const which = null;

/** The part of the day in which a text is to go out by itself: cancelled, missed, refused, and at last published, in two languages. */
export async function keepItsHour(ask: Ask, { inMinutes, wait }: Clock): Promise<void> {
  const hour = (minutes: number) => ({ wallTime: inMinutes(minutes).slice(0, 19), zone, which });
  const schedule = (n: number, minutes: number): Asked => ({
    type: "SchedulePublication",
    scheduleId: uuid(0x710 + n),
    revision: 4,
    ...hour(minutes),
  });
  const fire = (n: number): Asked => ({ type: "FireSchedule", scheduleId: uuid(0x710 + n) });
  const approve = async (id: string, gates: readonly ("copy" | "photo" | "translation")[]) => {
    await ask(ines, id, { type: "SubmitArticle", note: null });
    for (const gate of gates) await ask(omar, id, { type: "ApproveArticle", gate });
  };
  const translate = (segmentId: string, text: string) =>
    ask(dana, kazakh, { type: "TranslateSegment", segmentId, text, content: null });

  await ask(ines, story, { type: "OpenStory", slugline: "harbour-hour", desk: "courts", urgency: 4 }, true);
  const headline = "Court sits at noon";
  const body = [paragraph(a, "The court sits at noon.")] as unknown as Json;
  const draft = { storyId: story, language: "en", headline, dek: null, byline: [author], body } as const;
  await ask(ines, original, { type: "DraftArticle", ...draft, importedFrom: null }, true);
  await approve(original, ["copy", "photo"]);

  await ask(omar, original, schedule(1, 60));
  await ask(omar, original, { type: "MoveSchedule", ...hour(90) });
  await ask(omar, original, { type: "CancelSchedule" });
  await ask(omar, original, schedule(2, 3));
  await ask(omar, original, { type: "PutOnHold" });
  await ask(omar, original, { type: "ResumeArticle" });
  await ask(omar, original, { type: "PutOnHold" });
  await ask(omar, original, fire(2));
  await ask(omar, original, { type: "ResumeArticle" });
  await ask(omar, original, schedule(3, 2));
  wait(20);
  await ask(omar, original, fire(3));
  await ask(omar, original, schedule(4, 2));
  await ask(omar, original, { type: "PutOnHold" });
  await ask(omar, original, { type: "ResumeArticle" });
  await ask(omar, original, fire(4));
  const alarmId = uuid(0x720);
  await ask(omar, original, { type: "RaiseAlarm", alarmId, code: "LIVE_PHOTO_KILLED", about: photoId });
  await ask(omar, original, { type: "DismissAlarm", alarmId });

  await answerACorrection(ask, original);

  const source = { articleId: original, revision: 4 };
  await ask(dana, kazakh, { type: "OpenTranslation", source, language: "kk" }, true);
  const byline = [{ ...author, role: "originalAuthor" as const }, translator];
  await ask(dana, kazakh, { type: "SetByline", byline });
  await translate("headline", "Сот түсте отырады");
  await translate(`block:${a}`, "Сот түсте отырады.");
  await approve(kazakh, ["translation"]);
  await ask(omar, kazakh, { type: "PublishArticle" });
  await ask(omar, kazakh, {
    type: "OpenCorrectionTask",
    sourceArticleId: original,
    sourceEdition: 2,
    sourceRevision: 4,
    because: "correction",
  });
  await translate("headline", "Сот түстен кейін отырады");
  await approve(kazakh, ["translation"]);
  await ask(omar, kazakh, {
    type: "CorrectArticle",
    note: "Сот түстен кейін отырады.",
    wrong: "Сот түсте отырады.",
    right: "Сот түстен кейін отырады.",
    placement: "top",
  });
}
