import { accept, refuse } from "../../decider.js";
import { line } from "../../line.js";
import { reasonMissing } from "../../refusal.js";
import type { ArticleSeam } from "../article.js";

/** How people are told that something waits for one of them, and how one of them says that it was seen to. */
export const alarming: ArticleSeam<"RaiseAlarm" | "DismissAlarm", "AlarmRaised" | "AlarmDismissed"> = {
  answers: {
    RaiseAlarm({ alarmId, code, about }, { alarms }) {
      const rings = alarms.some((alarm) => alarm.code === code && alarm.about === about);
      return rings ? accept() : accept({ type: "AlarmRaised", data: { alarmId, code, about } });
    },
    DismissAlarm(command, { alarms }) {
      const { alarmId, by } = command;
      const alarm = alarms.find((other) => other.alarmId === alarmId);
      if (!alarm) return refuse({ code: "ALARM_UNKNOWN", alarmId });
      if (alarm.code === "WITHDRAWN_WITHOUT_ORDER" && alarm.raisedBy === by.staffId)
        return refuse({ code: "WITHDREW_IT_ONESELF", alarmId });
      const reason = line(command.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      return accept({ type: "AlarmDismissed", data: { alarmId, reason } });
    },
  },
  effects: {
    AlarmRaised: {
      evolve: (article, { data, meta: { at, by, reason } }) => ({
        ...article,
        alarms: [...article.alarms, { ...data, because: reason, raisedAt: at, raisedBy: by }],
      }),
      writes: ({ code, about }) => [`alarm:${code}:${about}`],
    },
    AlarmDismissed: {
      evolve: (article, { data: { alarmId } }) => ({
        ...article,
        alarms: article.alarms.filter((alarm) => alarm.alarmId !== alarmId),
      }),
      writes: ({ alarmId }) => [`alarm:${alarmId}`],
    },
  },
};
