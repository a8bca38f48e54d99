import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { subjectName } from "../../src/erasure/subjectName.js";
import { erasureIdOf } from "../../src/erasureIdOf.js";
import { dana, ines, omar, storyId, uuid } from "../support/telling/facts.js";

type Ask = (by: Actor, id: string, asked: Asked, begins?: boolean) => Promise<void>;

/** The part of the day in which somebody talks in confidence, and is then erased; what a hold stays is told for another. */
export async function protectASource(ask: Ask): Promise<void> {
  const id = uuid(0xa11);
  const who = {
    alias: "A person in the port office",
    identity: "Jonas Reth",
    contact: "jonas@port.example",
    note: "Only by letter.",
  };
  const named = uuid(0xa12);
  await ask(ines, id, { type: "RecordConfidentialSource", storyId, ...who }, true);
  await ask(ines, id, { type: "ReviseConfidentialSource", ...who, contact: "+7 700 000 00 00" });
  await ask(ines, storyId, {
    type: "AttributeSource",
    sourceId: named,
    name: who.alias,
    kind: "person",
    url: "https://port.example/office",
    note: "Spoke to us twice.",
  });
  await ask(ines, id, { type: "KeepSourceConfidential", storyId, sourceId: named });
  await ask(ines, id, { type: "LetInToSource", staffId: dana.staffId });
  await ask(ines, id, { type: "OpenConfidentialSource", openingId: uuid(0xa13) });
  await ask(ines, id, { type: "LetOutOfSource", staffId: dana.staffId });

  const subject = { kind: "source", sourceId: id } as const;
  const erasure = erasureIdOf(subjectName(subject));
  const [first, second] = [uuid(0xa14), uuid(0xa15)];
  const order = (orderId: string) =>
    ask(ines, erasure, {
      type: "OrderErasure",
      orderId,
      subject,
      basis: "sourceProtection",
      grounds: "The port office looks for whoever talks.",
    });
  await order(first);
  await ask(ines, erasure, { type: "RescindErasureOrder", orderId: first });
  await order(second);
  await ask(omar, erasure, { type: "ConfirmErasure", orderId: second });
  await ask(omar, erasure, {
    type: "StayErasure",
    orderId: second,
    storyId,
    matter: "Harbour v. Courier",
  });
}
