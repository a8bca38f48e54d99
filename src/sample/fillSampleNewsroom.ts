import { Fault } from "../fault.js";
import { foundNewsroom } from "../foundNewsroom.js";
import type { NewsroomDesk } from "../newsroom.js";
import { refusalSentence } from "../refusalSentence.js";
import { beginDay } from "./day.js";
import { furnish } from "./furnish.js";
import { esen, raikhan, trainee } from "./staff.js";
import { bazaarStalls } from "./stories/bazaarStalls.js";
import { ferryInquiry } from "./stories/ferryInquiry.js";
import { harbourFine } from "./stories/harbourFine.js";
import { libraryRoof } from "./stories/libraryRoof.js";
import { lighthouseClock } from "./stories/lighthouseClock.js";
import { nightFerry } from "./stories/nightFerry.js";
import { schoolMeals } from "./stories/schoolMeals.js";
import { stormNight } from "./stories/stormNight.js";
import { sturgeonRelease } from "./stories/sturgeonRelease.js";
import { waterRates } from "./stories/waterRates.js";

// As the day goes: what was begun last stands first on the board.
const stories = [
  waterRates,
  sturgeonRelease,
  ferryInquiry,
  schoolMeals,
  stormNight,
  lighthouseClock,
  bazaarStalls,
  libraryRoof,
  nightFerry,
  harbourFine,
];

/**
 * Fills an empty newsroom with Quayside, the paper of a harbour city that does not exist. A filling that was
 * interrupted goes on where it stopped; one that was finished is left as people have made it since.
 */
export async function fillSampleNewsroom(newsroom: NewsroomDesk): Promise<void> {
  // The trainee joins last of all: who finds her here knows that the day has been told.
  if (await newsroom.actor(trainee.staffId)) return;

  const founding = await foundNewsroom(newsroom, {
    name: "Quayside",
    language: "en",
    editorInChief: { name: raikhan.name },
  });
  if ("refused" in founding) throw new Error(`The founding: ${refusalSentence(founding.refused)}`);
  const begun = await newsroom.actor(esen.staffId);
  if (!begun && founding.editorInChief.name !== raikhan.name)
    throw new Fault(
      "CONFIG_INVALID",
      "This is a newsroom of its own, and nothing is taken back from a newsroom: give the sample another folder with --data.",
    );

  const day = beginDay(newsroom);
  await furnish(day);
  for (const tell of stories) await tell(day);
  await day.ask(raikhan, trainee.staffId, { type: "AddStaffMember", name: trainee.name });
}
