export { PortInUse, type RunningServer, type ServerOptions, startServer } from './start-server.js';
export { DataFolderInUse } from './storage/lock.js';
