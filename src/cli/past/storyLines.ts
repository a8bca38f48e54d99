import type { StoryThen } from "../../past/storyThen.js";
import type { Paint } from "./paint.js";

/** What was recorded of the story beside its text, a line for each thing: what it says, then what became of it. */
export function* storyLines(story: StoryThen, paint: Paint): Generator<string> {
  function told(name: string, words: string, ...facts: readonly (string | null)[]): string {
    const said = facts.filter((fact) => fact !== null).join(", ");
    return `${name}: ${paint.line(words)}${said === "" ? "" : ` (${said})`}`;
  }

  const { hold, embargo } = story;
  if (hold) yield told("on hold", hold.reason, hold.until && `until ${hold.until}`);
  if (embargo)
    yield told(
      "embargo",
      embargo.imposedBy,
      embargo.until && `until ${embargo.until}`,
      embargo.lifted && "lifted",
    );
  for (const { brief, status, dueAt } of story.assignments)
    yield told("assignment", brief, status, dueAt && `due ${dueAt}`);
  for (const { text, modality, attributedTo, check, withdrawn } of story.claims) {
    const whose = attributedTo === null ? modality : `${modality} by ${attributedTo}`;
    yield told("claim", text, whose, check?.outcome ?? "not checked", withdrawn && "withdrawn");
  }
  for (const { text, speaker, language, withdrawn } of story.quotes)
    yield told("quote", text, speaker, language, withdrawn && "withdrawn");
  for (const { shown, expression, withdrawn } of story.figures)
    yield told("figure", `${shown.value} ${shown.unit}`.trim(), expression, withdrawn && "withdrawn");
  for (const { articleId, outcome } of Object.values(story.legalReviews))
    yield told("legal review", articleId === null ? "the story" : `article-${articleId}`, outcome);
  for (const { matter, lifted } of story.legalHolds) yield told("legal hold", matter, lifted && "lifted");
  for (const { court, reference, lifted } of story.courtOrders)
    yield told("court order", `${court}, ${reference}`, lifted && "lifted");
}
