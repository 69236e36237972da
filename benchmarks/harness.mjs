// Run `work` over texts on Node.js: harness.mjs WORK TEXTS TURNS, the same as harness.py.
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , workFile, textsFile, turns] = process.argv;
const STATUS = "/proc/self/status";
const texts = JSON.parse(readFileSync(textsFile, "utf-8"));
const { work } = await import(pathToFileURL(workFile));

let spent = 0;
for (let turn = 0; turn < Number(turns); turn++) {
  const start = process.cpuUsage();
  for (const text of texts) await work(text);
  const { user, system } = process.cpuUsage(start);
  spent = (user + system) / 1e6;
}
const told = existsSync(STATUS) && readFileSync(STATUS, "utf-8").match(/VmHWM:\s*(\d+) kB/);
const kilobytes = told ? Number(told[1]) : process.resourceUsage().maxRSS;
console.log(`\n${JSON.stringify([spent, (kilobytes * 1024) / 1e6])}`);
process.exit(0);
