import { readConfig, type Config } from "../server/config.js";

/** The options of a command line that stand for a setting of the environment. */
export type SettingOptions = Readonly<{ data?: string; host?: string; port?: string }>;

/** The settings of the environment, with what the command line says instead; `defaults` count where neither speaks. */
export const settings = (
  { data, host, port }: SettingOptions,
  defaults: Readonly<Record<string, string>> = {},
): Config =>
  readConfig({
    ...defaults,
    ...process.env,
    ...(data !== undefined && { STET_DATA: data }),
    ...(host !== undefined && { STET_HOST: host }),
    ...(port !== undefined && { STET_PORT: port }),
  });
