import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { ines, omar, uuid } from "../support/telling/facts.js";

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which somebody says that this published text is wrong, and an edition answers them. */
export async function answerACorrection(ask: Ask, published: string): Promise<void> {
  const requestId = uuid(0x730);
  await ask(ines, published, {
    type: "RequestCorrection",
    requestId,
    askedBy: { kind: "subject", name: "Mara Voss", contact: "mara.voss@harbour.example" },
    channel: "E-mail",
    text: "The harbour was never asked.",
    evidence: "https://harbour.example/statement",
  });
  await ask(omar, published, { type: "OpenAskersContact", requestId, openingId: uuid(0x731) });
  await ask(omar, published, {
    type: "AssessCorrection",
    requestId,
    outcome: "accepted",
    severity: "serious",
    grounds: "The notes hold no call to the harbour.",
  });
  const note = "We did not ask the harbour before publication.";
  await ask(omar, published, { type: "AddEditorsNote", note, answers: requestId });
  await ask(omar, published, { type: "ExportEvidence", exportId: uuid(0x732) });
}
