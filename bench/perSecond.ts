/** How often a second `work` can be done by so many workers at once, each beginning again when it is done. */
export async function perSecond(
  milliseconds: number,
  workers: number,
  work: (worker: number) => Promise<unknown>,
): Promise<number> {
  const begin = performance.now();
  let done = 0;
  const run = async (worker: number) => {
    while (performance.now() - begin < milliseconds) {
      await work(worker);
      done++;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)));
  return (done * 1_000) / (performance.now() - begin);
}
