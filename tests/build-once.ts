import { execFileSync } from 'node:child_process';

/** Compiles what has changed, as `npm start` does, so that tests start processes as people do and none compiles for itself. */
export default (): void => {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
};
