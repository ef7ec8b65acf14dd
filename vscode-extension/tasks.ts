// Tasks that run the command line of the project: check, run the examples, build, and the coverage of the source.

import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import { isOperation, operations, type Operation } from "./operations.js";

const type = "inkoop";

/** A task as it may stand in tasks.json. */
interface InkoopTask extends TaskDefinition {
  readonly opdracht: Operation;
  readonly paden?: readonly string[];
  readonly opties?: readonly string[];
}

/** Offers the tasks, and completes those of tasks.json. */
export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      Object.keys(operations)
        .filter(isOperation)
        .map((opdracht) => taskOf({ type, opdracht })),
    resolveTask: (task) => (isInkoopTask(task.definition) ? taskOf(task.definition, task.scope) : undefined),
  });
}

function isInkoopTask(definition: TaskDefinition): definition is InkoopTask {
  const opdracht: unknown = definition["opdracht"];
  return typeof opdracht === "string" && isOperation(opdracht);
}

function taskOf(
  definition: InkoopTask,
  scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace = TaskScope.Workspace,
): Task {
  const { title, matchers, group } = operations[definition.opdracht];
  const line = workspace.getConfiguration("inkoop").get("opdrachtregel", "npx inkoop");
  const [command = "npx", ...before] = line.trim().split(/\s+/);
  const words = [...before, definition.opdracht, ...(definition.paden ?? []), ...(definition.opties ?? [])];
  const task = new Task(definition, scope, title, type, new ShellExecution(command, words), [...matchers]);
  if (group === "build") task.group = TaskGroup.Build;
  if (group === "test") task.group = TaskGroup.Test;
  task.detail = [command, ...words].join(" ");
  return task;
}
