import { createHash } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SEAL, type Part } from './manifest.ts';
import { END, filling, tarHeader } from './tar.ts';

/** A backup file in the making, under a name of its own until `seal` puts it in its place. */
export class ArchiveWriter {
  readonly #file: FileHandle;
  readonly #target: string;
  readonly #aside: string;
  readonly #all = createHash('sha256');

  private constructor(file: FileHandle, target: string, aside: string) {
    this.#file = file;
    this.#target = target;
    this.#aside = aside;
  }

  /** Readable by its owner only: it holds everything that the newsroom knows. */
  static async create(target: string): Promise<ArchiveWriter> {
    const aside = `${target}.new-${process.pid}`;
    return new ArchiveWriter(await open(aside, 'w', 0o600), target, aside);
  }

  async add(name: string, content: Buffer): Promise<Part> {
    await this.#write(
      Buffer.concat([
        tarHeader({ name, size: content.length }),
        content,
        Buffer.alloc(filling(content.length)),
      ]),
    );
    return {
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  }

  /** Writes the seal, waits until the disk has everything, and gives the file its name. */
  async seal(): Promise<{ bytes: number; sha256: string }> {
    const sha256 = this.#all.copy().digest('hex');
    await this.add(SEAL, Buffer.from(sha256));
    await this.#write(END);
    const { size } = await this.#file.stat();
    await this.#file.sync();
    await this.#file.close();
    await rename(this.#aside, this.#target);
    // Without it a crash may forget the new name.
    const folder = await open(dirname(this.#target));
    await folder.sync().finally(() => folder.close());
    return { bytes: size, sha256 };
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#aside, { force: true });
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#all.update(bytes);
    await this.#file.writeFile(bytes);
  }
}
