// The one number that every random choice of the tests starts from. It is the same at each run, so that one commit has
// one result; `INKOOP_SEED=random` looks further, and any other number does again what somebody saw.

import process from "node:process";

const given = process.env["INKOOP_SEED"];

export const commonSeed: number =
  given === undefined ? 20_270_101 : given === "random" ? Date.now() % 1_000_000_000 : Number(given);
