import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, in this order: two workers that begin with it end together. */
const first = [
  'test/browser/',
  'test/batch/reliability',
  'test/batch/batch',
  'test/cases/shipped',
  'test/cli/',
  'test/form/office',
  'test/package/',
  'test/messages/uses',
];

/** Begins with the files that have a process of their own, then what takes longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      if (project.name === 'alone') return -1;
      const at = first.findIndex((part) => moduleId.includes(part));
      return at < 0 ? first.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}
