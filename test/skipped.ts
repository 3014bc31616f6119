import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** Says at the end of a run which tests were skipped, and why: a run without LibreOffice is not the same run. */
export default class Skipped implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const chosen = this.vitest?.config.testNamePattern !== undefined;
    const byReason = new Map<string, string[]>();
    let count = 0;
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const { skippedFor } = test.meta();
        // With -t all the others are skipped: whoever asks for a few tests knows that.
        if (skippedFor === undefined && chosen) continue;
        const reason = skippedFor ?? 'no reason is given';
        const named = byReason.get(reason) ?? [];
        named.push(`${module.relativeModuleId} > ${test.fullName}`);
        byReason.set(reason, named);
        count++;
      }
    const lines = [...byReason].flatMap(([reason, names]) => [
      `   ${reason}:`,
      ...names.map((name) => `     ${name}`),
    ]);
    this.vitest?.logger.log(
      count === 0 ? '\n Nothing skipped' : [`\n Skipped ${count}`, ...lines].join('\n'),
    );
  }
}
