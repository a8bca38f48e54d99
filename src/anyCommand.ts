import type { ArticleCommand } from "./article/commands.js";
import type { ErasureCommand } from "./erasure/commands.js";
import type { NewsroomCommand } from "./newsroom/commands.js";
import type { PhotoCommand } from "./photo/commands.js";
import type { RequestCommand } from "./request/commands.js";
import type { ServiceCommand } from "./service/commands.js";
import type { SourceCommand } from "./source/commands.js";
import type { StaffCommand } from "./staff/commands.js";
import type { StoryCommand } from "./story/commands.js";
import type { ThreadCommand } from "./thread/commands.js";

/** Every command of every stream. */
export type AnyCommand =
  | ArticleCommand
  | ErasureCommand
  | NewsroomCommand
  | PhotoCommand
  | RequestCommand
  | ServiceCommand
  | SourceCommand
  | StaffCommand
  | StoryCommand
  | ThreadCommand;
