import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A proxy on this machine that leads to one port of it, whatever is asked for, and counts. */
export interface CountingProxy {
  readonly host: string;
  /** The hosts and ports that were asked for, one for each connection. */
  readonly asked: readonly string[];
  close(): void;
}

const join = (one: Socket, other: Socket): void => {
  one.on('error', () => other.destroy()).pipe(other);
  other.on('error', () => one.destroy()).pipe(one);
};
const closing = (server: { close(): unknown }, sockets: ReadonlySet<Socket>) => (): void => {
  server.close();
  for (const socket of sockets) socket.destroy();
};
const hostOf = (server: { address(): unknown }): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

/** One that is asked by HTTP's CONNECT. */
export const startConnectProxy = async (port: number, isOpen = true): Promise<CountingProxy> => {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createHttpServer().listen(0, '127.0.0.1');
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(url);
    if (!isOpen) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(socket, target);
    });
    sockets.add(target);
  });
  await once(server, 'listening');
  return { host: hostOf(server), asked, close: closing(server, sockets) };
};

/** One that speaks SOCKS 5 (RFC 1928), with a name and a password (RFC 1929). */
export const startSocksProxy = async (port: number, name: string, password: string): Promise<CountingProxy> => {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const talk = async (socket: Socket): Promise<void> => {
    const next = async (): Promise<Buffer> => ((await once(socket, 'data')) as [Buffer])[0];
    await next();
    socket.write(Buffer.from([5, 2]));
    const login = await next();
    const isRight = login.equals(
      Buffer.from(`\x01${String.fromCharCode(name.length)}${name}${String.fromCharCode(password.length)}${password}`),
    );
    socket.write(Buffer.from([1, isRight ? 0 : 1]));
    if (!isRight) return void socket.end();
    const request = await next();
    // A name, of so many bytes, and the port.
    const length = request[4] ?? 0;
    asked.push(`${request.subarray(5, 5 + length).toString()}:${request.readUInt16BE(5 + length)}`);
    const target = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      join(socket, target);
    });
    sockets.add(target);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    void talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { host: hostOf(server), asked, close: closing(server, sockets) };
};
