/** The clauses of a text do not fit together in a way that is understood. `message` is Chinese. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
