import type { Answer, SystemFault, Task } from '../piece.js';
import { Store } from '../store/store.js';
import { nameIn } from './names.js';
import { workOn } from './piece.js';
import { planSeen } from './plans.js';

const parent = process.ppid;

/** Answers one task after the other for as long as its batch lives. */
export function serve(): void {
  // A terminal sends Ctrl-C to all its processes; the batch decides what becomes of its workers.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
  process.on('message', (task: Task) => {
    answer(task).then(
      (said) => process.send?.(said),
      (error: unknown) => process.send?.(faultOf(error)),
    );
  });
  process.send?.('ready');
}

async function answer(task: Task): Promise<Answer> {
  if (task.do === 'name') return { done: task.files.map(nameIn) };
  if (task.do === 'plan') {
    const seen = planSeen(task.path);
    return { done: seen.ok ? seen.value : { problems: seen.problems } };
  }
  return { done: await workOn(task, new Store(task.out), waitedFor) };
}

/** Ends where the batch has died: another may be at work on the same folder by now. */
function waitedFor(): void {
  if (!process.connected || process.ppid !== parent) process.exit();
}

/** What the disk has to say is for people to mend; everything else is a fault of the program. */
function faultOf(error: unknown): Answer {
  if (error instanceof Error && 'code' in error && 'syscall' in error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    const system: SystemFault = {
      code: String(code),
      syscall: String(syscall),
      message: error.message,
      ...(path === undefined ? {} : { path }),
    };
    return { system };
  }
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

serve();
