import { accept, refuse } from "../decider.js";
import { languageTag } from "../language.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { alreadyExists, invalid } from "../refusal.js";
import type { StoryRefusal } from "./commands.js";
import type { StorySeam } from "./story.js";

/** How a court's order keeps the story from readers, in the languages that it covers, until it is lifted. */
export const obeyingCourts: StorySeam<
  "RecordCourtOrder" | "LiftCourtOrder",
  "CourtOrderRecorded" | "CourtOrderLifted"
> = {
  answers: {
    RecordCourtOrder({ orderId, facts, ...words }, { courtOrders }) {
      const [jurisdiction, court] = [line(words.jurisdiction), line(words.court)];
      const [reference, text] = [line(words.reference), passage(words.text)];
      if (jurisdiction === "") return refuse(invalid(["jurisdiction"], "Say where the order is in force."));
      if (court === "") return refuse(invalid(["court"], "Say which court made the order."));
      if (reference === "")
        return refuse(invalid(["reference"], "Say under which number the court keeps the order."));
      if (text === "") return refuse(invalid(["text"], "Say what the court ordered."));
      const languages = languagesOf(words.languages, facts.languages);
      if (languages !== null && "code" in languages) return refuse(languages);
      const wanted = { orderId, jurisdiction, court, reference, text, languages };
      const isKnown = courtOrders.some((one) => one.lifted === null && saysTheSame(one, wanted));
      if (isKnown) return accept();
      if (courtOrders.some((one) => one.orderId === orderId)) return refuse(alreadyExists);
      return accept({ type: "CourtOrderRecorded", data: wanted });
    },
    LiftCourtOrder({ orderId, ...words }, { courtOrders }) {
      const order = courtOrders.find((one) => one.orderId === orderId);
      if (!order) return refuse({ code: "COURT_ORDER_UNKNOWN", orderId });
      if (order.lifted !== null) return accept();
      const basis = line(words.basis);
      if (basis === "")
        return refuse(
          invalid(["basis"], "Say what ended the order, such as the judgment that set it aside."),
        );
      return accept({ type: "CourtOrderLifted", data: { orderId, basis } });
    },
  },
  effects: {
    CourtOrderRecorded: {
      evolve: (story, { data, meta: { by, at } }) => ({
        ...story,
        courtOrders: [...story.courtOrders, { ...data, by, at, lifted: null }],
      }),
      writes: ({ orderId }) => [`courtOrder:${orderId}`],
    },
    CourtOrderLifted: {
      evolve: (story, { data: { orderId, basis }, meta: { by, at } }) => ({
        ...story,
        courtOrders: story.courtOrders.map((order) =>
          order.orderId === orderId ? { ...order, lifted: { basis, by, at } } : order,
        ),
      }),
      writes: ({ orderId }) => [`courtOrder:${orderId}`],
    },
  },
};

/** The languages that are covered, in their own order; null for all of them. */
function languagesOf(
  asked: readonly string[] | null,
  languages: readonly string[],
): readonly string[] | null | StoryRefusal {
  if (asked === null) return null;
  if (asked.length === 0)
    return invalid(["languages"], "An order covers at least one language; leave them out if it covers all.");
  const read: string[] = [];
  for (const [n, words] of asked.entries()) {
    const language = languageTag(words);
    if (language === null)
      return invalid(["languages", String(n)], "A language is a BCP 47 tag, such as kk or sr-Latn.");
    if (!languages.includes(language)) return { code: "LANGUAGE_UNKNOWN", language, languages };
    read.push(language);
  }
  return [...new Set(read)].toSorted();
}

type Words = Readonly<{ jurisdiction: string; court: string; reference: string; text: string }> &
  Readonly<{ languages: readonly string[] | null }>;

const saysTheSame = (one: Words, other: Words): boolean =>
  (["jurisdiction", "court", "reference", "text"] as const).every((part) => one[part] === other[part]) &&
  String(one.languages) === String(other.languages);
