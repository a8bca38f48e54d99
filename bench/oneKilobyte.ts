import { v7 } from "uuid";
import type { NewEvent } from "../src/store/eventStore.js";

const dek = "The harbour board cannot say who signed. ".repeat(14).slice(0, 530);

/** An event that weighs a thousand bytes of JSON. */
export function oneKilobyte(): NewEvent {
  const commandId = v7();
  return {
    id: v7(),
    type: "DekChanged",
    schemaVersion: 1,
    data: { dek },
    meta: {
      at: "2026-03-01T09:00:00.000Z",
      by: "01950000-0000-7000-8000-000000000101",
      role: "reporter",
      desk: "courts",
      reason: null,
      commandId,
      commandHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      correlationId: commandId,
      causationId: null,
      origin: "api",
      saw: {},
    },
  };
}
