import { test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { drafted, photoId, uuid } from "../support/telling/facts.js";
import { specify } from "../support/telling/spec.js";

const given = specify(articleDecider);
const alarmId = uuid(0x801);
const data = { alarmId, code: "LIVE_PHOTO_KILLED", about: photoId } as const;
const raise = { type: "RaiseAlarm", ...data } as const;
const raised = { type: "AlarmRaised", data } as const;
const dismiss = { type: "DismissAlarm", alarmId, reason: "Published without it." } as const;
const dismissed = { type: "AlarmDismissed", data: { alarmId, reason: "Published without it." } } as const;

test("An alarm is raised once about one thing, and again about another", () => {
  given(drafted).when(raise).thenRecorded(raised);
  given(drafted, raised)
    .when({ ...raise, alarmId: uuid(0x802) })
    .thenNothing();
  const other = { ...data, alarmId: uuid(0x802), about: uuid(0x499) };
  given(drafted, raised)
    .when({ type: "RaiseAlarm", ...other })
    .thenRecorded({ type: "AlarmRaised", data: other });
});

test("It stands until somebody says how it was seen to, and may ring anew after that", () => {
  given(drafted, raised).when(dismiss).thenRecorded(dismissed);
  given(drafted, raised)
    .when({ ...dismiss, reason: " " })
    .thenRefused({ code: "REASON_MISSING" });
  given(drafted, raised, dismissed).when(dismiss).thenRefused({ code: "ALARM_UNKNOWN", alarmId });
  given(drafted, raised, dismissed).when(raise).thenRecorded(raised);
});
