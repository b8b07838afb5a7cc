import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that mostly wait: for a lease to run out, for one started process after another. */
const WAITING = /\/(?:kills|canaries|main|ask|new)\.test\.ts$/;

/** Begins with the files that mostly wait, so that none is left waiting at the end while nothing else is to be done. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification): boolean => WAITING.test(moduleId);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}
