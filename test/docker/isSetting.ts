import { readConfig } from "../../src/server/config.js";

/** Whether Stet reads this variable: nonsense in it is then complained of, or handed on. */
export function isSetting(name: string): boolean {
  try {
    return JSON.stringify(readConfig({ [name]: "?" })) !== JSON.stringify(readConfig({}));
  } catch {
    return true;
  }
}
