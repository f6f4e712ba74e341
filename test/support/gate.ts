import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be closed: whoever is inside is cut off, and nobody comes in until it is opened again. */
export interface Gate {
  url: string;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a gate before the server at `url`. */
export async function openGate(url: string): Promise<Gate> {
  const to = new URL(url);
  const inside = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(to.port), to.hostname);
    for (const one of [socket, onward]) inside.add(one.on('error', () => undefined).on('close', () => (socket.destroy(), onward.destroy(), inside.delete(one))));
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const gated = new URL(url);
  gated.port = String(port);
  gated.hostname = '127.0.0.1';
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of inside) socket.destroy();
    });
  return { url: gated.href, open: () => listen(port), close };
}
