/** One build of a project at a time: Astro keeps what it works on in one folder of the project, whatever is built where. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface OneAtATimeOptions<Result> {
  /** The project. */
  root: string;
  work: () => Promise<Result>;
  /** Called when another process is at work. */
  onWait: () => void;
}

/** Does the work once no other process does it for this project. A process that ends, however it ends, lets the next one go on. */
export async function oneAtATime<Result>({ root, work, onWait }: OneAtATimeOptions<Result>): Promise<Result> {
  const release = await takeTurn(root, onWait);
  try {
    return await work();
  } finally {
    release();
  }
}

/** Resolves once no other process does such work for this project, with the function that lets the next one go on. */
export function takeTurn(root: string, onWait: () => void): Promise<() => void> {
  return acquire(addressOf(root), onWait);
}

/** The system gives a socket to one process, and takes it back when that process ends: no lock is ever left behind. */
async function acquire(address: string, onWait: () => void): Promise<() => void> {
  for (let isFirst = true; ; isFirst = false) {
    const waiting = new Set<Socket>();
    const server = createServer((socket) => {
      socket.on('error', () => undefined).unref();
      waiting.add(socket);
    });
    const failure = await listen(server, address);
    if (failure === undefined)
      return () => {
        server.close();
        for (const socket of waiting) socket.destroy();
      };
    // Without sockets builds do as they always did.
    if (failure !== 'EADDRINUSE') return () => undefined;
    if (isFirst) onWait();
    await ended(address);
  }
}

/** The code of what went wrong, if anything did. */
async function listen(server: Server, address: string): Promise<string | undefined> {
  try {
    server.listen(address);
    await once(server, 'listening');
    server.unref();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

/** Milliseconds until the next try where the other process cannot be asked. */
const PAUSE = 200;

/** Resolves when the process that has the socket gives it back, or is gone. */
function ended(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => {
      // The file of a process that is gone; sockets that are no files leave none.
      if (address.endsWith('.sock')) rmSync(address, { force: true });
    });
    socket.on('close', (hadError) => setTimeout(resolve, hadError ? PAUSE : 0));
  });
}

function addressOf(root: string): string {
  const name = `keyterms-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}
