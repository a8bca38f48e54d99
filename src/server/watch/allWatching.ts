import type { Watched, Watcher } from "./watcher.js";

type Begin<Begun, Ending> = ((begun: Begun) => Watched<Ending>) | undefined;
type Open<Begun, Ending> = ((begun: Begun) => (ending: Ending) => void) | undefined;

/** Lets several watch as one. Each watches what it cares for; with none, nothing is watched and nothing costs. */
export function allWatching(watchers: readonly Partial<Watcher>[]): Watcher {
  return {
    operation: together(watchers.map(({ operation }) => operation)),
    command: together(watchers.map(({ command }) => command)),
    append: together(watchers.map(({ append }) => append)),
    batch: together(watchers.map(({ batch }) => batch)),
    socket: inTurn<void, number>(watchers.map(({ socket }) => socket)),
    turnedAway: (transport, why) => watchers.forEach(({ turnedAway }) => turnedAway?.(transport, why)),
    listening: inTurn(watchers.map(({ listening }) => listening && ((transport) => listening(transport)))),
  };
}

function together<Begun, Ending>(begins: readonly Begin<Begun, Ending>[]): (begun: Begun) => Watched<Ending> {
  const caring = begins.flatMap((begin) => begin ?? []);
  return (begun) => {
    const watched = caring.map((begin) => begin(begun));
    return {
      run: <Result>(work: () => Result) =>
        watched.reduceRight<() => Result>(
          (inner, { run }) =>
            () =>
              run(inner),
          work,
        )(),
      end: (ending) => watched.forEach(({ end }) => end(ending)),
    };
  };
}

function inTurn<Begun, Ending = void>(
  opens: readonly Open<Begun, Ending>[],
): (begun: Begun) => (ending: Ending) => void {
  const caring = opens.flatMap((open) => open ?? []);
  return (begun) => {
    const closes = caring.map((open) => open(begun));
    return (ending) => closes.forEach((close) => close(ending));
  };
}
