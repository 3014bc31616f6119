// Runs one contender in a process of its own: answers' checksum, median time of its runs, peak memory.
import { checksum, workload } from '../workload.mjs';

const [name, runs] = [process.argv[2], Number(process.argv[3])];
const { prepare } = await import(`./${name}.mjs`);
const run = await prepare(workload());
const times = [];
let result;
for (let i = 0; i < runs; i++) {
  const start = process.hrtime.bigint();
  result = await run();
  times.push(Number(process.hrtime.bigint() - start) / 1e6);
}
times.sort((a, b) => a - b);
const answers = run.translate ? run.translate(result) : result;
process.stdout.write(
  JSON.stringify({
    name,
    checksum: checksum(answers),
    median: times[times.length >> 1],
    first: times[times.length - 1],
    peakMB: process.resourceUsage().maxRSS / 1024,
  }),
);
