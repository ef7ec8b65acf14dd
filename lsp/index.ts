// The language server package: one server, whatever the transport.

export { platformScheduler, type Environment, type ReceivedFile, type Scheduler } from "./environment.js";
export { createServer, filesNotification } from "./server.js";
