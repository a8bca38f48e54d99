import { bringOut } from "../bringOut.js";
import type { Day } from "../day.js";
import { idsOf } from "../sampleIds.js";
import { gulnar, nell, pavel, samir, vera } from "../staff.js";
import { translateSegments } from "../translateSegments.js";
import { blocksOf, said } from "../words.js";

const ids = idsOf("school-meals");
const { paragraph } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "From February every first-grader in Tengizkala will get a hot lunch at school free of charge, the city’s education office said on Friday.",
  ),
  paragraph(
    "kitchens",
    "Four schools with large kitchens will cook for all nineteen. The meals will be driven to the others in heated boxes and should be on the table within forty minutes.",
  ),
  paragraph(
    "menu",
    "The menu changes daily and was drawn up with the children’s clinic. There is always a dish without meat, and pork is not served.",
  ),
  paragraph(
    "cost",
    "The office puts the cost at 1,150 tenge per child and day. Half of it comes from the city and half from the region.",
  ),
  paragraph("mother", [
    said("“My daughter eats soup at school and says she doesn’t like soup at home,”", "Alma Tezek"),
    " said Alma Tezek, a mother of three. ",
    said("“I have stopped asking.”", "Alma Tezek"),
  ]),
  paragraph("next", "If the first year goes well, the second grade will follow in September."),
];

/** Published in English and in Arabic; the Russian translator is halfway through. */
export async function schoolMeals(day: Day): Promise<void> {
  await original(day);
  const revision = day.revisionOf(ids.article("en"));
  const source = { articleId: ids.article("en"), revision };
  await day.ask(samir, ids.article("ar"), { type: "OpenTranslation", source, language: "ar" });
  await day.ask(vera, ids.article("ru"), { type: "OpenTranslation", source, language: "ru" });
  await inArabic(day);
  await halfInRussian(day);
}

async function original(day: Day): Promise<void> {
  const { ask } = day;
  await ask(nell, ids.story, { type: "OpenStory", slugline: "school-meals", desk: "city", urgency: 3 });
  await ask(nell, ids.article("en"), {
    type: "DraftArticle",
    storyId: ids.story,
    language: "en",
    headline: "Every first-grader to get a hot lunch from February",
    dek: "Four school kitchens will cook for all nineteen schools of the city.",
    byline: [{ name: nell.name, role: "author", staffId: nell.staffId }],
    body,
    importedFrom: null,
  });
  await bringOut(day, ids.article("en"), { by: nell, approvals: [["copy", pavel]] });
}

async function inArabic(day: Day): Promise<void> {
  await translateSegments(day, samir, ids, "ar", {
    headline: "وجبة غداء ساخنة لكل تلاميذ الصف الأول اعتبارًا من فبراير",
    dek: "أربعة مطابخ مدرسية ستطهو لجميع مدارس المدينة التسع عشرة.",
    blocks: {
      lead: "اعتبارًا من فبراير سيحصل كل تلميذ في الصف الأول في تنغيزقالا على وجبة غداء ساخنة مجانية في مدرسته، وفق ما أعلنه مكتب التعليم في المدينة يوم الجمعة.",
      kitchens:
        "وستتولى أربع مدارس مجهزة بمطابخ كبيرة الطهو للمدارس التسع عشرة كلها. وتُنقل الوجبات إلى المدارس الأخرى في صناديق مدفّأة، على أن تصل إلى الموائد خلال أربعين دقيقة.",
      menu: "وتتغير قائمة الطعام يوميًا، وقد أُعدّت بالتعاون مع عيادة الأطفال. وتتضمن دائمًا طبقًا خاليًا من اللحم، ولا يُقدَّم لحم الخنزير.",
      cost: "ويقدّر المكتب الكلفة بمبلغ 1150 تنغي للتلميذ الواحد في اليوم، تتحمل المدينة نصفه والإقليم نصفه الآخر.",
      mother: [
        said("«ابنتي تأكل الحساء في المدرسة وتقول إنها لا تحبه في البيت»", "ألما تيزيك"),
        "، قالت ألما تيزيك، وهي أم لثلاثة أطفال. ",
        said("«لقد توقفتُ عن السؤال»", "ألما تيزيك"),
        ".",
      ],
      next: "وإذا سارت السنة الأولى على ما يرام، فسيشمل البرنامج الصف الثاني في سبتمبر.",
    },
  });
  await day.ask(samir, ids.article("ar"), {
    type: "SetByline",
    byline: [
      { name: "نيل آشبي", role: "originalAuthor", staffId: nell.staffId },
      { name: "سمير حدّان", role: "translator", staffId: samir.staffId },
    ],
  });
  await bringOut(day, ids.article("ar"), { by: samir, approvals: [["translation", gulnar]] });
}

async function halfInRussian(day: Day): Promise<void> {
  await translateSegments(day, vera, ids, "ru", {
    headline: "С февраля первоклассников будут кормить горячими обедами",
    dek: "Четыре школьные кухни будут готовить на все девятнадцать школ города.",
    blocks: {
      lead: "С февраля каждый первоклассник Тенгизкалы будет бесплатно получать в школе горячий обед, сообщил в пятницу городской отдел образования.",
      kitchens:
        "Готовить на все девятнадцать школ будут четыре – те, где есть большие кухни. В остальные обеды повезут в термоконтейнерах; от плиты до стола должно пройти не больше сорока минут.",
    },
  });
}
