/** Another program holds the playground's port. */
export class PortInUseError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use by another program. Stop that program, or take another port; 0 takes any free one.`);
    this.name = 'PortInUseError';
    this.port = port;
  }
}
