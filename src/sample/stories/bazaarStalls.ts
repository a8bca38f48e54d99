import type { Day } from "../day.js";
import { idsOf } from "../sampleIds.js";
import { ainur, dinara } from "../staff.js";
import { blocksOf, said } from "../words.js";

const ids = idsOf("bazaar-stalls");
const { paragraph } = blocksOf(ids);

const body = [
  paragraph(
    "lead",
    "Теңізқаланың ескі базарындағы 140 сауда орны сәуір айында Айлақ көшесіндегі жаңа жабық ғимаратқа көшіріледі, деп хабарлады қалалық сауда басқармасы.",
  ),
  paragraph(
    "snow",
    "Басқарманың айтуынша, алпыс жыл бұрын салынған шатырлар қыста қардың салмағын көтере алмай қалған. Былтыр желтоқсанда екі қатар он күн бойы жабық тұрды.",
  ),
  paragraph(
    "building",
    "Жаңа ғимаратта жылу, су және жүк көтергіш болады. Сауда орындары жеребе арқылы бөлінеді.",
  ),
  paragraph("trader", [
    said(
      "«Біз көшуге қарсы емеспіз, бірақ жалдау ақысы қанша болатынын ешкім қағазға түсіріп бермеді»",
      "Күләш Сарыбасқызы",
    ),
    ", – дейді отыз жылдан бері кептірілген жеміс сатып келе жатқан Күләш Сарыбасқызы.",
  ]),
  paragraph(
    "rent",
    "Басқарма өкілі жаңа ақының мөлшері қаңтарда жарияланатынын айтты. Оған дейін сатушылар қазіргі келісімшарт бойынша жұмыс істей береді.",
  ),
  paragraph("park", "Ескі шатырлар жазға дейін бұзылып, орнына шағын саябақ салынады."),
];

/** Went back to its writer: the copy desk has two questions. */
export async function bazaarStalls({ ask }: Day): Promise<void> {
  const article = ids.article("kk");
  await ask(dinara, ids.story, { type: "OpenStory", slugline: "bazaar-stalls", desk: "city", urgency: 4 });
  await ask(dinara, article, {
    type: "DraftArticle",
    storyId: ids.story,
    language: "kk",
    headline: "Ескі базардағы 140 сауда орны көктемде жаңа ғимаратқа көшеді",
    dek: "Сатушылар жалдау ақысы өспейтініне жазбаша уәде сұрап отыр.",
    byline: [{ name: "Динара Сәкен", role: "author", staffId: dinara.staffId }],
    body,
    importedFrom: null,
  });
  await ask(dinara, article, { type: "SubmitArticle", note: null });
  await ask(ainur, article, {
    type: "ReturnArticle",
    notes:
      "Екі жерін нақтылау керек. Бірінші абзацта жаңа ғимарат Айлақ көшесінде делінген, ал басқарманың хатында – Кеме көшесі: қайсысы дұрыс? Шатырлардың салынғанына алпыс жыл болғаны қайдан алынды? Дереккөзін көрсетіңіз.",
  });
}
