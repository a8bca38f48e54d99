import { Option } from "commander";

/** `--data`: the folder that holds the newsroom; without it `STET_DATA`, or `data`. */
export const dataOption = () =>
  new Option("--data <folder>", "the newsroom's data folder (STET_DATA, else data)");

/** `--host` and `--port`: where to listen. */
export const hostOption = () =>
  new Option("--host <address>", "the address to listen on (STET_HOST, else 127.0.0.1)");
export const portOption = () =>
  new Option("--port <number>", "the port, 0 for a free one (STET_PORT, else 4000)");
