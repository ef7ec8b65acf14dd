// The language server package: one server, whatever the transport.

export { serve, type HostOf } from "./server.js";
