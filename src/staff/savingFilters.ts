import { boardFilterProblem } from "../boardFilter.js";
import { canonicalHash } from "../canonicalHash.js";
import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { SavedFilter } from "./savedFilter.js";
import type { StaffSeam } from "./staff.js";

const mostFilters = 100;
const longestName = 100;

/** How somebody keeps the filters that they look at the board with, for themselves or for others as well. */
export const savingFilters: StaffSeam<
  "SaveBoardFilter" | "RemoveBoardFilter",
  "BoardFilterSaved" | "BoardFilterRemoved"
> = {
  answers: {
    SaveBoardFilter({ filterId, filter, sharing, by, facts, ...said }, member) {
      if (by.staffId !== member.id) return refuse({ code: "FILTER_OF_SOMEBODY_ELSE" });
      const name = line(said.name);
      if (name === "" || name.length > longestName)
        return refuse(invalid(["name"], `A saved filter has a name, of ${longestName} letters at most.`));
      const flaw = boardFilterProblem(filter);
      if (flaw) return refuse(invalid(["filter", ...flaw.path], flaw.problem));
      if (sharing === "desk" && said.desk === null)
        return refuse(invalid(["desk"], "Say which desk it is shared with."));
      const desk = sharing === "desk" ? said.desk : null;
      const { desks } = facts.newsroom;
      if (desk !== null && !desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks });
      const wanted: SavedFilter = { filterId, name, filter, sharing, desk };
      const known = member.filters.find((one) => one.filterId === filterId);
      if (known && isSame(known, wanted)) return accept();
      if (!known && member.filters.length >= mostFilters)
        return refuse(invalid(["filterId"], `Nobody keeps more than ${mostFilters} filters.`));
      return accept({ type: "BoardFilterSaved", data: wanted });
    },
    RemoveBoardFilter({ filterId, by }, member) {
      if (by.staffId !== member.id) return refuse({ code: "FILTER_OF_SOMEBODY_ELSE" });
      if (!member.filters.some((one) => one.filterId === filterId)) return accept();
      return accept({ type: "BoardFilterRemoved", data: { filterId } });
    },
  },
  effects: {
    BoardFilterSaved: {
      evolve: (member, { data }) => ({
        ...member,
        filters: member.filters.some(({ filterId }) => filterId === data.filterId)
          ? member.filters.map((one) => (one.filterId === data.filterId ? data : one))
          : [...member.filters, data],
      }),
      writes: ({ filterId }) => [`filter:${filterId}`],
    },
    BoardFilterRemoved: {
      evolve: (member, { data }) => ({
        ...member,
        filters: member.filters.filter(({ filterId }) => filterId !== data.filterId),
      }),
      writes: ({ filterId }) => [`filter:${filterId}`],
    },
  },
};

const isSame = (one: SavedFilter, other: SavedFilter): boolean => canonicalHash(one) === canonicalHash(other);
