import type { Actor } from "../actor.js";
import type { Answer, NewsroomDesk } from "../newsroom.js";
import type { PageDraft, Step } from "./draftPage.js";

/** Any no that the newsroom may answer to an import. */
export type ImportRefusal = Extract<Answer, { refused: unknown }>["refused"];

/** Something that the newsroom did not do while the rest was kept, and why. */
export type LeftUndone = Readonly<{ asked: Step["asked"]; refusal: ImportRefusal }>;

/** What asking came to: everything done but what is left to others, or the first no. */
export type AskedAll =
  | Readonly<{
      /** What was recorded now, and what had been before. */
      recorded: readonly Step["asked"]["type"][];
      repeated: ReadonlySet<Step["asked"]["type"]>;
      left: readonly LeftUndone[];
    }>
  | Readonly<{ refused: ImportRefusal }>;

/** What others decided about a page that was half kept before. It stands. */
const decidedByOthers = new Set<ImportRefusal["code"]>([
  "STALE_REVISION",
  "LEAD_PHOTO_TAKEN",
  "PHOTO_KILLED",
  "PHOTO_NOT_PLACED",
]);

/**
 * Asks a page's commands one after another until one is refused. Each looks at its stream as the import itself made it,
 * so that it never overwrites what somebody has done since.
 */
export async function askAll(
  newsroom: NewsroomDesk,
  { correlationId, steps }: Pick<PageDraft, "correlationId" | "steps">,
  by: Actor,
  made: ReadonlyMap<string, number> = new Map(),
): Promise<AskedAll> {
  const recorded: Step["asked"]["type"][] = [];
  const left: LeftUndone[] = [];
  const repeated = new Set<Step["asked"]["type"]>();
  const revisions = new Map(made);
  for (const { commandId, of, asked } of steps) {
    const looking = of === null ? {} : { id: of, expectedRevision: revisions.get(of) ?? 0 };
    const request = { by, origin: "import", commandId, correlationId, ...looking } as const;
    const answer = await newsroom.ask(request, asked);
    if ("refused" in answer) {
      if (!mayBeLeft(asked, answer.refused)) return answer;
      left.push({ asked, refusal: answer.refused });
    } else if ("recorded" in answer) {
      if (of === null) revisions.set(commandId, answer.recorded.at(-1)?.revision ?? answer.revision);
      if (answer.repeated) repeated.add(asked.type);
      else if (answer.recorded.length > 0) recorded.push(asked.type);
    }
  }
  return { recorded, repeated, left };
}

/** A reporter may file a picture and not credit it: the photo desk finds the credit as supplied. */
const mayBeLeft = (asked: Step["asked"], { code }: ImportRefusal): boolean =>
  decidedByOthers.has(code) || (asked.type === "CreditPhoto" && code === "NOT_PERMITTED");
