import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file in the store, by what it holds: the same bytes are kept once, however many rooms name them. */
@Entity('file')
export class StoredFile {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  @PrimaryColumn('text') sha256!: string;
  /** In bytes. */
  @Column('bigint', { transformer: { to: (size: number) => size, from: Number } }) size!: number;
  @Column('text') type!: string;
  /** Whether `/files/` hands it to anybody who knows its address. */
  @Column('boolean') open!: boolean;
  @Column('timestamptz') storedAt!: Date;
}
