import { bringOut } from "../bringOut.js";
import type { Day } from "../day.js";
import { describePicture } from "../describePicture.js";
import { placePicture } from "../placePicture.js";
import { idsOf } from "../sampleIds.js";
import { clara, gulnar, lev, mirela, pavel } from "../staff.js";
import { translateSegments } from "../translateSegments.js";
import { blocksOf, said } from "../words.js";

const ids = idsOf("sturgeon-release");
const { paragraph, heading, quote } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "Рыбоводная станция Тенгизкалы выпустила в Малое море двенадцать тысяч мальков осетра. Это самый большой выпуск за пятнадцать лет её работы.",
  ),
  paragraph(
    "night",
    "Мальков везли ночью, в бочках с холодной водой: днём вода в устье прогревается, и рыба плохо переносит дорогу.",
  ),
  heading("why-now", "Почему именно сейчас"),
  paragraph(
    "autumn",
    "Осенью в устье меньше хищников, а корма ещё достаточно, объясняет ихтиолог станции Злата Устинская. По её словам, до взрослого возраста доживает одна рыба из ста.",
  ),
  quote("children", [
    said(
      "«Мы выпускаем рыбу, которую поймают наши дети. И надеемся, что они её отпустят».",
      "Злата Устинская",
    ),
  ]),
  paragraph(
    "tags",
    "Каждый сотый малёк помечен: под плавником у него чип размером с рисовое зерно. Рыбаков просят сообщать номер чипа на станцию.",
  ),
  paragraph("ban", "Ловить осетра в Малом море запрещено. Штраф за одну рыбу – от двухсот тысяч тенге."),
];

/** Published in Russian, then translated into English and published there too, each by itself. */
export async function sturgeonRelease(day: Day): Promise<void> {
  await original(day);
  await inEnglish(day);
}

async function original(day: Day): Promise<void> {
  const { ask } = day;
  await ask(lev, ids.story, { type: "OpenStory", slugline: "sturgeon-release", desk: "port", urgency: 5 });
  await ask(lev, ids.article("ru"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "ru",
    headline: "В Малое море выпустили двенадцать тысяч мальков осетра",
    dek: "Первых взрослых рыб рыбоводы ждут через восемь лет.",
    byline: [{ name: "Лев Острин", role: "author", staffId: lev.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, lev, ids, {
    name: "barrels",
    role: "lead",
    description: "Рыбоводы опорожняют бочку с мальками в устье реки, ночь",
    suppliedCredit: "Лев Острин",
  });
  await ask(mirela, ids.photo("barrels"), {
    type: "CreditPhoto",
    creditLine: "Lev Ostrin/Quayside",
    photographer: "Lev Ostrin",
    copyrightHolder: "Quayside",
  });
  await describePicture(day, lev, ids, {
    name: "barrels",
    language: "ru",
    caption: "Мальков выпускают в устье за час до рассвета.",
    altText: "Двое мужчин в высоких сапогах наклоняют бочку над тёмной водой",
  });
  await bringOut(day, ids.article("ru"), { by: lev, approvals: [["copy", pavel]] });
}

async function inEnglish(day: Day): Promise<void> {
  const article = ids.article("en");
  await day.ask(clara, article, {
    type: "OpenTranslation",
    source: { articleId: ids.article("ru"), revision: day.revisionOf(ids.article("ru")) },
    language: "en",
  });
  await translateSegments(day, clara, ids, "en", {
    headline: "Twelve thousand young sturgeon released into the Lesser Sea",
    dek: "The hatchery expects the first grown fish in eight years.",
    blocks: {
      lead: "The hatchery of Tengizkala has released twelve thousand young sturgeon into the Lesser Sea, the largest release in its fifteen years.",
      night:
        "The fish were driven at night, in barrels of cold water: by day the water at the river’s mouth warms up, and they do not travel well.",
      "why-now": "Why now",
      autumn:
        "In autumn there are fewer predators at the mouth of the river and still enough food, said the hatchery’s ichthyologist, Zlata Ustinskaya. One fish in a hundred lives to be an adult, she said.",
      children: [
        said(
          "“We are releasing the fish that our children will catch. And we hope that they will let it go.”",
          "Zlata Ustinskaya",
        ),
      ],
      tags: "Every hundredth fish is tagged with a chip the size of a grain of rice under its fin. Fishermen are asked to report the chip’s number to the hatchery.",
      ban: "Fishing for sturgeon is forbidden in the Lesser Sea. The fine for a single fish begins at 200,000 tenge.",
    },
    captions: { barrels: "The fish are set free at the river’s mouth an hour before dawn." },
    altTexts: { barrels: "Two men in waders tip a barrel over dark water" },
  });
  await day.ask(clara, article, {
    type: "SetByline",
    byline: [
      { name: lev.name, role: "originalAuthor", staffId: lev.staffId },
      { name: clara.name, role: "translator", staffId: clara.staffId },
    ],
  });
  await bringOut(day, article, { by: clara, approvals: [["translation", gulnar]] });
}
