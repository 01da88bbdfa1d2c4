/** The task cannot be done, for a reason that the user can understand; `message` is one Chinese sentence. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
