import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be closed: whoever is inside is cut off, and nobody comes in until it is opened again. */
export interface Gate {
  url: string;
  open(): Promise<void>;
  close(): Promise<void>;
  /** From now on the server is made to say, in one breath with each answer, that it ends; and the line is cut. */
  cutWithEachAnswer(): void;
}

/** Opens a gate before the server at `url`. */
export async function openGate(url: string): Promise<Gate> {
  const to = new URL(url);
  const inside = new Set<Socket>();
  let cuts = false;
  const server = createServer((socket) => {
    const onward = connect(Number(to.port), to.hostname);
    for (const one of [socket, onward]) inside.add(one.on('error', () => undefined).on('close', () => (socket.destroy(), onward.destroy(), inside.delete(one))));
    socket.pipe(onward);
    onward.on('data', (answer: Buffer) => (cuts && isReadyForMore(answer) ? socket.end(Buffer.concat([answer, farewell])) : socket.write(answer)));
    onward.on('end', () => socket.end());
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
  const cutWithEachAnswer = () => {
    cuts = true;
    for (const socket of inside) socket.destroy();
  };
  return { url: gated.href, open: () => ((cuts = false), listen(port)), close, cutWithEachAnswer };
}

// What PostgreSQL says last when it is told to stop: an ErrorResponse.
const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command', ''].map((field) => `${field}\0`).join('');
const farewell = Buffer.concat([Buffer.from('E'), Buffer.from(new Uint32Array([fields.length + 4]).buffer).swap32(), Buffer.from(fields)]);

/** An answer ends with ReadyForQuery: a Z, its length, and how the transaction stands. */
function isReadyForMore(answer: Buffer): boolean {
  return answer.subarray(-6, -1).equals(Buffer.from([90, 0, 0, 0, 5]));
}
