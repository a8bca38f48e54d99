import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Serving } from "./server.js";

/** A newsroom served by a process of its own, which can say how much of a processor it has used. */
export type ServerProcess = Serving &
  Readonly<{
    /** Microseconds of processor time since its start. */
    cpu: () => Promise<number>;
    /** Builds a read model anew, beside the one that answers. */
    rebuild: (name: string) => Promise<void>;
    stop: () => Promise<void>;
  }>;

/** Serves the newsroom in a folder from a process of its own. */
export async function serverProcess(folder: string): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL("server.ts", import.meta.url)), [folder], {
    execArgv: ["--import", "tsx"],
  });
  const serving = await told<Serving>(child, "url");
  return {
    ...serving,
    async cpu() {
      child.send("cpu");
      return (await told<{ cpu: number }>(child, "cpu")).cpu;
    },
    async rebuild(name) {
      child.send({ rebuild: name });
      await told<{ rebuilt: string }>(child, "rebuilt");
    },
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

/** The next message that says this; others may come in between. */
function told<Message extends object>(child: ChildProcess, what: keyof Message): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`The server is gone (${child.exitCode}).`));
    if (!child.connected) return onExit();
    child.once("exit", onExit);
    child.on("message", function heard(message: Message) {
      if (!(what in message)) return;
      child.off("exit", onExit);
      child.off("message", heard);
      resolve(message);
    });
  });
}
