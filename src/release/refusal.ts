/** Why a command does not begin, in a sentence for whoever typed it; nothing was changed. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  /** 2 where the command was used wrongly, 1 where the machine does not let it. */
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2) {
    super(message);
    this.code = code;
  }
}
