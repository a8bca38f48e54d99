import { bringOut } from "../bringOut.js";
import type { Day } from "../day.js";
import { describePicture } from "../describePicture.js";
import { placePicture } from "../placePicture.js";
import { review } from "../review.js";
import { idsOf } from "../sampleIds.js";
import { gulnar, mirela, nell, pavel, ruth, yerlan } from "../staff.js";
import { translateSegments } from "../translateSegments.js";
import { blocksOf, said, withBlocks } from "../words.js";

const ids = idsOf("water-rates");
const { paragraph, list } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "Water bills in Tengizkala will go up on 1 January, the city council decided on Thursday. It is the first increase since meters were put in six years ago.",
  ),
  paragraph(
    "households",
    "A family in a two-room flat will pay about 12 per cent more, or some 290 tenge a month, the council’s water committee said.",
  ),
  list(
    "rates",
    "Flats and houses: 12 per cent more",
    "Shops and workshops: 12 per cent more",
    "Schools and clinics: no change",
  ),
  paragraph(
    "mains",
    "The council expects 310 million tenge a year from the new rates. Most of it is meant for the cast-iron mains under the Lower Town, some of which are older than the railway.",
  ),
  paragraph("against", [
    said("“Nobody objects to pipes,”", "Berik Zhalgas"),
    " said Berik Zhalgas, a councillor who voted against. ",
    said("“We object to learning the price from a footnote.”", "Berik Zhalgas"),
  ]),
  paragraph(
    "relief",
    "Pensioners and families with four or more children can apply for a reduction until the end of March.",
  ),
];

const corrected = withBlocks(
  body,
  paragraph(
    "households",
    "A family in a two-room flat will pay about 7 per cent more, or some 170 tenge a month, the council’s water committee said.",
  ),
  list(
    "rates",
    "Flats and houses: 7 per cent more",
    "Shops and workshops: 12 per cent more",
    "Schools and clinics: no change",
  ),
);

/** Published, translated into Kazakh, then corrected: the translation is stale where the figures were wrong. */
export async function waterRates(day: Day): Promise<void> {
  await original(day);
  await inKazakh(day);
  await correction(day);
}

async function original(day: Day): Promise<void> {
  const { ask } = day;
  await ask(nell, ids.story, { type: "OpenStory", slugline: "water-rates", desk: "city", urgency: 3 });
  await ask(nell, ids.story, {
    type: "AttributeSource",
    sourceId: ids.source("decision"),
    name: "City council, decision on water rates",
    kind: "document",
    url: "https://city.example/council/decisions/water-rates",
    note: "Eleven pages; the rates are in a footnote on page nine.",
  });
  await ask(nell, ids.article("en"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "en",
    headline: "Water bills to rise in January for the first time in six years",
    dek: "The city means to replace the oldest mains under the Lower Town.",
    byline: [{ name: nell.name, role: "author", staffId: nell.staffId }],
    body,
    importedFrom: null,
  });
  await placePicture(day, nell, ids, {
    name: "trench",
    role: "lead",
    description: "A new water main in a trench on Rope Street",
    suppliedCredit: "J. Tarn for Quayside",
  });
  await ask(mirela, ids.photo("trench"), {
    type: "CreditPhoto",
    creditLine: "Jonas Tarn/Quayside",
    photographer: "Jonas Tarn",
    copyrightHolder: "Quayside",
  });
  await describePicture(day, nell, ids, {
    name: "trench",
    language: "en",
    caption: "Workers lower a new main into a trench on Rope Street.",
    altText: "Two workers in orange beside a long pipe in a narrow street",
  });
  await bringOut(day, ids.article("en"), { by: nell, approvals: [["copy", pavel]] });
}

async function inKazakh(day: Day): Promise<void> {
  const article = ids.article("kk");
  await day.ask(yerlan, article, {
    type: "OpenTranslation",
    source: { articleId: ids.article("en"), revision: day.revisionOf(ids.article("en")) },
    language: "kk",
  });
  await translateSegments(day, yerlan, ids, "kk", {
    headline: "Қаңтарда су ақысы алты жылда алғаш рет өседі",
    dek: "Қала билігі Төменгі қаланың астындағы ең ескі құбырларды ауыстырмақ.",
    blocks: {
      lead: "Теңізқалада 1 қаңтардан бастап су ақысы қымбаттайды. Мұндай шешімді қалалық мәслихат бейсенбіде қабылдады. Бұл – алты жыл бұрын есептегіштер орнатылғаннан бергі алғашқы өсім.",
      households:
        "Мәслихаттың су шаруашылығы комиссиясының мәліметінше, екі бөлмелі пәтерде тұратын отбасы шамамен 12 пайызға, яғни айына 290 теңгедей артық төлейді.",
      rates:
        "Пәтерлер мен үйлер: 12 пайызға қымбаттайды\nДүкендер мен шеберханалар: 12 пайызға қымбаттайды\nМектептер мен емханалар: өзгеріссіз",
      mains:
        "Мәслихат жаңа тарифтен жылына 310 миллион теңге түседі деп күтіп отыр. Оның көп бөлігі Төменгі қаланың астындағы шойын құбырларға жұмсалмақ; олардың кейбірі теміржолдан да ескі.",
      against: [
        said("«Құбырға ешкім қарсы емес»", "Берік Жалғас"),
        ", – деді қарсы дауыс берген депутат Берік Жалғас. – ",
        said("«Біз бағаны беттің астындағы ескертпеден білгенімізге қарсымыз»", "Берік Жалғас"),
        ".",
      ],
      relief:
        "Зейнеткерлер мен төрт және одан да көп балалы отбасылар наурыздың соңына дейін жеңілдікке өтініш бере алады.",
    },
    captions: { trench: "Жұмысшылар Арқан көшесіндегі орға жаңа құбыр түсіріп жатыр." },
    altTexts: { trench: "Қызғылт сары киім киген екі жұмысшы, тар көшеде жатқан ұзын құбыр" },
  });
  await day.ask(yerlan, article, {
    type: "SetByline",
    byline: [
      { name: "Нелл Эшби", role: "originalAuthor", staffId: nell.staffId },
      { name: "Ерлан Сабыр", role: "translator", staffId: yerlan.staffId },
    ],
  });
  await bringOut(day, article, { by: yerlan, approvals: [["translation", gulnar]] });
}

async function correction(day: Day): Promise<void> {
  const article = ids.article("en");
  const requestId = ids.request("rates");
  await day.ask(nell, article, {
    type: "RequestCorrection",
    requestId,
    askedBy: { kind: "reader", name: null, contact: "a.bekova@post.example" },
    channel: "E-mail",
    text: "The footnote on page nine has two rates: 7 per cent for homes, 12 per cent for shops.",
    evidence: "https://city.example/council/decisions/water-rates",
  });
  await day.ask(ruth, article, {
    type: "AssessCorrection",
    requestId,
    outcome: "accepted",
    severity: "serious",
    grounds: "The footnote says so: we gave the shops’ rate for flats and houses.",
  });
  await day.ask(
    nell,
    article,
    { type: "ReviseBody", body: corrected },
    "A reader pointed out that the footnote has two rates.",
  );
  await review(day, article, { by: nell, approvals: [["copy", pavel]] });
  await day.ask(ruth, article, {
    type: "CorrectArticle",
    note: "An earlier version of this article said that bills for flats and houses would rise by 12 per cent. They will rise by 7 per cent; 12 per cent is the rise for shops and workshops.",
    wrong: "Bills for flats and houses rise by 12 per cent.",
    right: "Bills for flats and houses rise by 7 per cent.",
    placement: "top",
    answers: requestId,
  });
}
