import { Names } from './names.js';

/** Codes as written, and the names of items: without spaces around, and, if asked, with the letters of the variant in upper case. */
export class CodeBook {
  private readonly codes = new Names();
  private readonly names = new Names();
  private readonly nameRows: number[] = [];

  /** The code's row. */
  row(code: string, upperCaseSuffix: boolean): number {
    const row = this.codes.row(code);
    if (row === this.nameRows.length) {
      const name = code.trim();
      this.nameRows.push(this.names.row(upperCaseSuffix ? upperSuffix(name) : name));
    }
    return row;
  }

  nameOf(code: number): number {
    return this.nameRows[code];
  }

  get texts(): readonly string[] {
    return this.codes.texts;
  }

  /** The names, and each code's row of them. */
  named(): CodeNames {
    return { names: this.names.texts, nameOfCode: Int32Array.from(this.nameRows) };
  }
}

export interface CodeNames {
  readonly names: readonly string[];
  /** By code row. */
  readonly nameOfCode: Int32Array;
}

/** Letters behind the digits name the variant; shops write them in either case. */
function upperSuffix(code: string): string {
  return /^[0-9]+[A-Za-z]+$/.test(code) ? code.toUpperCase() : code;
}
