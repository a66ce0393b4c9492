import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome, Progress } from '../../releases';
import type { CodeSetsHost, Importing } from './code-sets-host';

/** Where an import stands. `failed` is a fault of Scrubline's own; the sets are as they were. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly step: 'failed' };

/**
 * Runs one import at a time. The files are kept until the next, so that an answer (the AMA notice, the year of a file)
 * goes on with those it concerns.
 */
export function useImport(host: CodeSetsHost): {
  state: ImportState;
  start: (files: readonly File[]) => void;
  /** Go on with everything that waits for the AMA notice. */
  accept: () => void;
  /** Say what release a file is. */
  answer: (file: string, label: string) => void;
  cancel: () => void;
  dismiss: () => void;
} {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const running = useRef<Importing | null>(null);
  const given = useRef<{ files: readonly File[]; accepted: boolean; answers: Record<string, string> }>({
    files: [],
    accepted: false,
    answers: {},
  });

  /** `kept` is what became of files that need not be read again. */
  const run = (kept: readonly Outcome[] = []) => {
    const { files, accepted, answers } = given.current;
    setState({ step: 'running', progress: null });
    const importing = host.start(files, {
      accepted,
      answers,
      onProgress: (progress) => setState({ step: 'running', progress }),
    });
    running.current = importing;
    importing.done.then(
      (outcomes) => setState({ step: 'done', outcomes: [...kept, ...outcomes] }),
      () => setState({ step: 'failed' }),
    );
  };

  /** Runs again with the files of the outcomes that are open; the others stay as they are. */
  const goOn = (isOpen: (outcome: Outcome) => boolean) => {
    const outcomes = state.step === 'done' ? state.outcomes : [];
    const open = outcomes.filter(isOpen).flatMap(({ files }) => files);
    given.current = {
      ...given.current,
      files: given.current.files.filter((file) => open.some((name) => comesFrom(name, file.name))),
    };
    run(outcomes.filter((outcome) => !isOpen(outcome)));
  };

  useEffect(() => () => running.current?.cancel(), []);

  return {
    state,
    start(files) {
      given.current = { files, accepted: false, answers: {} };
      run();
    },
    accept() {
      given.current = { ...given.current, accepted: true };
      goOn((outcome) => outcome.state === 'needs-notice');
    },
    answer(file, label) {
      given.current = { ...given.current, answers: { ...given.current.answers, [file]: label } };
      goOn((outcome) => outcome.state === 'problem' && outcome.files.includes(file));
    },
    cancel: () => running.current?.cancel(),
    dismiss: () => setState({ step: 'idle' }),
  };
}

/** true for a file itself, for a member of a zip (`outer.zip/inner.txt`), and for what a .gz holds. */
function comesFrom(name: string, picked: string): boolean {
  return name === picked || name.startsWith(`${picked}/`) || `${name}.gz` === picked;
}
