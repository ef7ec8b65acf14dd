#!/usr/bin/env node
// The executable; the transport itself is main.node.ts.
import { start } from "../dist/main.node.js";

start();
