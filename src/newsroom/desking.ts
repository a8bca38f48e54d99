import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { Newsroom, NewsroomSeam } from "./newsroom.js";
import { routedTo } from "./routing.js";

const mostStages = 20;

/** How a desk works: the stages that a story passes on it, and who belongs to it. */
export const desking: NewsroomSeam<
  "SetDeskStages" | "AddDeskMember" | "RemoveDeskMember",
  "DeskStagesSet" | "DeskMemberAdded" | "DeskMemberRemoved"
> = {
  answers: {
    SetDeskStages({ desk, stages: wanted }, newsroom) {
      if (!isDesk(desk, newsroom)) return refuse(unknown(desk, newsroom));
      const stages = wanted.map(({ stage, name }) => ({ stage: stage.trim(), name: line(name) }));
      if (stages.length > mostStages)
        return refuse(invalid(["stages"], `A desk has ${mostStages} stages at the most.`));
      const flawed = stages.findIndex(
        ({ stage, name }, index) =>
          !/^[a-z][a-z0-9-]{0,39}$/.test(stage) ||
          name === "" ||
          stages.findIndex((other) => other.stage === stage) !== index,
      );
      if (flawed !== -1)
        return refuse(
          invalid(
            ["stages", String(flawed)],
            "A stage has an id of its own, of small letters, digits and hyphens, and a name.",
          ),
        );
      if (JSON.stringify(stages) === JSON.stringify(newsroom.stages[desk] ?? [])) return accept();
      return accept({ type: "DeskStagesSet", data: { desk, stages } });
    },
    AddDeskMember({ desk, staffId, facts }, newsroom) {
      if (!isDesk(desk, newsroom)) return refuse(unknown(desk, newsroom));
      if (!facts.joined) return refuse({ code: "STAFF_MEMBER_UNKNOWN", staffId });
      if (newsroom.members[desk]?.includes(staffId)) return accept();
      const elsewhere = routedTo(newsroom, desk);
      if (elsewhere !== null) return refuse({ code: "DESK_CLOSED", desk, routedTo: elsewhere });
      return accept({ type: "DeskMemberAdded", data: { desk, staffId } });
    },
    RemoveDeskMember({ desk, staffId }, newsroom) {
      if (!isDesk(desk, newsroom)) return refuse(unknown(desk, newsroom));
      if (!newsroom.members[desk]?.includes(staffId)) return accept();
      return accept({ type: "DeskMemberRemoved", data: { desk, staffId } });
    },
  },
  effects: {
    DeskStagesSet: {
      evolve: (newsroom, { data: { desk, stages } }) => ({
        ...newsroom,
        stages: { ...newsroom.stages, [desk]: stages },
      }),
      writes: ({ desk }) => [`stages:${desk}`],
    },
    DeskMemberAdded: {
      evolve: (newsroom, { data: { desk, staffId } }) =>
        withMembers(newsroom, desk, [...(newsroom.members[desk] ?? []), staffId]),
      writes: ({ desk, staffId }) => [`member:${desk}:${staffId}`],
      reads: ({ desk }) => [`closing:${desk}`],
    },
    DeskMemberRemoved: {
      evolve: (newsroom, { data: { desk, staffId } }) =>
        withMembers(newsroom, desk, newsroom.members[desk]?.filter((one) => one !== staffId) ?? []),
      writes: ({ desk, staffId }) => [`member:${desk}:${staffId}`],
    },
  },
};

const withMembers = (newsroom: Newsroom, desk: string, staffIds: readonly string[]): Newsroom => ({
  ...newsroom,
  members: { ...newsroom.members, [desk]: staffIds },
});

const isDesk = (desk: string, { desks }: Newsroom) => Object.hasOwn(desks, desk);

const unknown = (desk: string, { desks }: Newsroom) =>
  ({ code: "DESK_UNKNOWN", desk, desks: Object.keys(desks) }) as const;
