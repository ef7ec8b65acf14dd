// `node test/run.mjs --expose-gc test/bench/compile/memory.ts LINES`: prints how many bytes a checked program of a generated
// text of so many lines holds, in a process in which nothing else is left to be collected.

import process from "node:process";
import { largePolicy } from "../../helpers/generate-large-policy.js";
import { bytesInUse } from "../in-use.js";
import { checkedProgram } from "./ways.js";

const text = largePolicy(Number(process.argv[2]));
// Another one before, for what the engine makes of our code is not the program's.
checkedProgram(largePolicy(1000));
const before = bytesInUse();
const program = checkedProgram(text);
const after = bytesInUse();
if (program.files.length !== 1) throw new Error("one file was checked");
console.log(after - before);
process.exit();
