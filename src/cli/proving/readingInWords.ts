import type { AsRead } from "../../../projections/reading/asReadThen.js";
import type { PublishedArticle, ReaderNote } from "../../../projections/published.js";
import type { Block } from "../../article/body/block.js";
import { plainText } from "../../article/body/plainText.js";
import type { EditionContent, EditionPicture } from "../../article/publication/edition.js";
import type { PublicationState } from "../../article/publication/publication.js";

const states: Readonly<Record<PublicationState, string>> = {
  unpublished: "not yet published",
  live: "live",
  unpublishedAfterLive: "unpublished",
  retracted: "retracted",
  takenDown: "taken down",
  killed: "killed",
};

/** How an article stood before its readers, in a few words: `live, edition 2`. */
export function stateInWords({ period: { state, edition }, embargo }: AsRead): string {
  const held = embargo && state === "unpublished" ? `, under embargo ${untilWhen(embargo.until)}` : "";
  return `${states[state]}${held}${edition > 0 ? `, edition ${edition}` : ""}`;
}

/** What readers saw, as lines to be read by people. */
export function readingInWords(read: AsRead): readonly string[] {
  const { at, period, page, address, tombstone } = read;
  const { articleId, language, since, until } = period;
  const head = [
    `article-${articleId} (${language}), as readers saw it at ${at}`,
    `${stateInWords(read)}; so from ${since} ${until === null ? "until now" : `until ${until}`}`,
    ...(page && address !== null ? [`at /${address}`] : []),
  ];
  if (page) return [...head, "", ...pageInWords(page)];
  if (tombstone) {
    const { authority, basis } = tombstone;
    const by = authority === null ? "" : ` at the demand of ${authority}`;
    const on = basis === null ? "" : `, on this basis: ${basis}`;
    return [...head, "", `Readers were told that it was taken down${by}${on}.`];
  }
  return [...head, "", "Readers saw nothing of it."];
}

function pageInWords({ content, headlines, notes, retraction }: PublishedArticle): readonly string[] {
  const { kicker, headline, dek, byline, dateline, body, pictures } = content;
  const elsewhere = Object.entries(headlines).map(([place, words]) => `[${spaced(place)}] ${words}`);
  const names = byline.map(({ name, role }) => `${name} (${spaced(role)})`).join(", ");
  const furniture = [
    ...(kicker === undefined ? [] : [kicker]),
    headline,
    ...elsewhere,
    ...(dek === null ? [] : [dek]),
    ...(names === "" ? [] : [names]),
    ...(dateline ? [dateline.text] : []),
  ];
  const above = notes.filter(({ explained }) => explained?.placement === "top");
  const below = notes.filter((note) => !above.includes(note));
  return [
    ...furniture,
    ...section("Corrections above the text", above.map(noteInWords)),
    ...(retraction ? ["", "The notice in the place of the text:"] : []),
    ...body.flatMap((block) => ["", blockInWords(block, content)]),
    ...section("Pictures", pictures.map(pictureInWords)),
    ...section("Notes", below.map(noteInWords)),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];

function blockInWords(block: Block, { pictures }: EditionContent): string {
  if (block.type === "image") {
    const { placementId } = block.attrs;
    const picture = pictures.find((one) => one.placementId === placementId);
    return `[picture: ${picture?.caption ?? placementId}]`;
  }
  if (block.type === "embed") return `[embedded: ${block.attrs.url}]`;
  return plainText(block);
}

const pictureInWords = ({ role, caption, creditLine, altText }: EditionPicture): string =>
  `${role}: ${caption} | Credit: ${creditLine} | For those who cannot see it: ${altText}`;

function noteInWords({ edition, class: kind, at, note, explained }: ReaderNote): string {
  const right = explained ? ` Wrong: ${explained.wrong} Right: ${explained.right}` : "";
  return `${at}, edition ${edition}, ${spaced(kind)}: ${note ?? "without a word to readers"}${right}`;
}

/** A word of the domain as people write it: `original author`. */
const spaced = (word: string): string => word.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

const untilWhen = (until: string | null): string =>
  until === null ? "until it was lifted" : `until ${until}`;
