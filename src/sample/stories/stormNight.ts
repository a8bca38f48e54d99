import type { Day } from "../day.js";
import { describePicture } from "../describePicture.js";
import { placePicture } from "../placePicture.js";
import { review } from "../review.js";
import { idsOf } from "../sampleIds.js";
import { lev, mirela, pavel } from "../staff.js";
import { blocksOf } from "../words.js";

const ids = idsOf("storm-night");
const { paragraph } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "Ночной шторм разрушил около двадцати метров старого волнолома Тенгизкалы и на пять часов оставил без света три прибрежные улицы.",
  ),
  paragraph(
    "wind",
    "По данным портовой метеостанции, порывы ветра достигали двадцати семи метров в секунду. Такого сильного ветра в этом году ещё не было.",
  ),
  paragraph(
    "power",
    "Электричество отключилось около часа ночи на Канатной, Рыбацкой и Портовой улицах. К шести утра его вернули во все дома, сообщили в городских электросетях.",
  ),
  paragraph(
    "people",
    "Пострадавших нет. Две семьи из домов у самой воды переночевали в школе на Канатной улице.",
  ),
  paragraph(
    "divers",
    "Волнолом обследуют водолазы, когда море успокоится. До тех пор проход по нему закрыт.",
  ),
];

/** Approved with a picture that turned out to be three years old: the photo desk killed it. */
export async function stormNight(day: Day): Promise<void> {
  const { ask } = day;
  await ask(lev, ids.story, { type: "OpenStory", slugline: "storm-night", desk: "city", urgency: 2 });
  await ask(lev, ids.story, {
    type: "AttributeSource",
    sourceId: ids.source("weather-station"),
    name: "Метеостанция порта Тенгизкалы",
    kind: "official",
    url: "https://port.example/weather",
    note: null,
  });
  await ask(lev, ids.article("ru"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "ru",
    headline: "Шторм повредил волнолом и оставил без света три улицы",
    dek: "К утру электричество вернули, волнолом обследуют водолазы.",
    byline: [{ name: "Лев Острин", role: "author", staffId: lev.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, lev, ids, {
    name: "wave",
    role: "lead",
    description: "Волна перехлёстывает через волнолом",
    sourceUrl: "https://social.example/tengizkala.weather/posts/2207",
    suppliedCredit: "Дамир Волнухин",
  });
  await ask(mirela, ids.photo("wave"), {
    type: "CreditPhoto",
    creditLine: "Дамир Волнухин",
    photographer: "Дамир Волнухин",
    copyrightHolder: null,
  });
  await describePicture(day, lev, ids, {
    name: "wave",
    language: "ru",
    caption: "Волна у старого волнолома.",
    altText: "Высокая серая волна перехлёстывает через каменную стену",
  });
  await review(day, ids.article("ru"), { by: lev, approvals: [["copy", pavel]] });
  await ask(
    mirela,
    ids.photo("wave"),
    { type: "KillPhoto" },
    "Not taken last night: the same frame was posted three years ago. The photographer confirms it.",
  );
}
